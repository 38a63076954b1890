; ModuleID = 'source.c'
source_filename = "source.c"
target datalayout = "e-m:e-p:32:32-p10:8:8-p20:8:8-i64:64-i128:128-n32:64-S128-ni:1:10:20"
target triple = "wasm32-unknown-unknown"

%struct.keep = type { ptr, i32 }
%struct.pod = type { double, [4 x i32] }
%struct.mixed = type { i32, [3 x i32] }

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @adds(ptr noundef captures(none) %result, i32 noundef %n) local_unnamed_addr #0 !dbg !10 {
entry:
  %tobool.not = icmp eq i32 %n, 0, !dbg !13
  br i1 %tobool.not, label %if.end, label %if.then, !dbg !14

if.then:                                          ; preds = %entry
  %conv = sitofp i32 %n to double, !dbg !15
  %0 = load double, ptr %result, align 8, !dbg !16, !tbaa !17
  %add = fadd double %0, %conv, !dbg !19
  store double %add, ptr %result, align 8, !dbg !20, !tbaa !17
  br label %if.end, !dbg !21

if.end:                                           ; preds = %if.then, %entry
  ret void, !dbg !22
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @sets(ptr noundef writeonly captures(none) %result, i32 noundef %n) local_unnamed_addr #1 !dbg !23 {
entry:
  %cmp = icmp slt i32 %n, 0, !dbg !24
  br i1 %cmp, label %for.end, label %if.end, !dbg !25

if.end:                                           ; preds = %entry
  store double 0.000000e+00, ptr %result, align 8, !dbg !26, !tbaa !17
  %cmp16.not = icmp eq i32 %n, 0, !dbg !27
  br i1 %cmp16.not, label %for.end, label %for.body.preheader, !dbg !28

for.body.preheader:                               ; preds = %if.end
  %xtraiter = and i32 %n, 3, !dbg !29
  %0 = icmp ult i32 %n, 4, !dbg !29
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !29

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483644, !dbg !29
  br label %for.body, !dbg !29

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %1 = phi double [ 0.000000e+00, %for.body.preheader.new ], [ %add.3, %for.body ], !dbg !30
  %i.07 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %conv = uitofp nneg i32 %i.07 to double, !dbg !31
  %add = fadd double %1, %conv, !dbg !32
  %inc = or disjoint i32 %i.07, 1, !dbg !33
  %conv.1 = uitofp nneg i32 %inc to double, !dbg !31
  %add.1 = fadd double %add, %conv.1, !dbg !34
  %inc.1 = or disjoint i32 %i.07, 2, !dbg !35
  %conv.2 = uitofp nneg i32 %inc.1 to double, !dbg !31
  %add.2 = fadd double %add.1, %conv.2, !dbg !36
  %inc.2 = or disjoint i32 %i.07, 3, !dbg !37
  %conv.3 = uitofp nneg i32 %inc.2 to double, !dbg !31
  %add.3 = fadd double %add.2, %conv.3, !dbg !38
  store double %add.3, ptr %result, align 8, !dbg !39, !tbaa !17
  %inc.3 = add nuw nsw i32 %i.07, 4, !dbg !40
  %niter.next.3 = add i32 %niter, 4, !dbg !41
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !41
  br i1 %niter.ncmp.3, label %for.end.loopexit.unr-lcssa, label %for.body, !dbg !41, !llvm.loop !42

for.end.loopexit.unr-lcssa:                       ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !29
  br i1 %lcmp.mod.not, label %for.end, label %for.body.epil.preheader, !dbg !29

for.body.epil.preheader:                          ; preds = %for.end.loopexit.unr-lcssa, %for.body.preheader
  %.epil.init = phi double [ 0.000000e+00, %for.body.preheader ], [ %add.3, %for.end.loopexit.unr-lcssa ]
  %i.07.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.end.loopexit.unr-lcssa ]
  %lcmp.mod8 = icmp ne i32 %xtraiter, 0, !dbg !44
  tail call void @llvm.assume(i1 %lcmp.mod8), !dbg !44
  br label %for.body.epil, !dbg !44

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %2 = phi double [ %add.epil, %for.body.epil ], [ %.epil.init, %for.body.epil.preheader ], !dbg !30
  %i.07.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.07.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %conv.epil = uitofp nneg i32 %i.07.epil to double, !dbg !31
  %add.epil = fadd double %2, %conv.epil, !dbg !45
  store double %add.epil, ptr %result, align 8, !dbg !46, !tbaa !17
  %inc.epil = add nuw nsw i32 %i.07.epil, 1, !dbg !47
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !48
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !48
  br i1 %epil.iter.cmp.not, label %for.end, label %for.body.epil, !dbg !48, !llvm.loop !49

for.end:                                          ; preds = %for.end.loopexit.unr-lcssa, %for.body.epil, %if.end, %entry
  ret void, !dbg !51
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @sometimes(ptr noundef captures(none) %result, i32 noundef %n) local_unnamed_addr #0 !dbg !52 {
entry:
  %tobool.not = icmp eq i32 %n, 0, !dbg !53
  br i1 %tobool.not, label %if.else, label %if.end, !dbg !54

if.else:                                          ; preds = %entry
  %0 = load double, ptr %result, align 8, !dbg !55, !tbaa !17
  %mul = fmul double %0, 2.000000e+00, !dbg !56
  br label %if.end

if.end:                                           ; preds = %entry, %if.else
  %storemerge = phi double [ %mul, %if.else ], [ 1.000000e+00, %entry ], !dbg !57
  store double %storemerge, ptr %result, align 8, !dbg !57, !tbaa !17
  ret void, !dbg !58
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @through(ptr noundef captures(none) %result) local_unnamed_addr #0 !dbg !59 {
entry:
  tail call fastcc void @twice(ptr noundef %result), !dbg !60
  ret void, !dbg !61
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @twice(ptr noundef captures(none) %value) unnamed_addr #3 !dbg !62 {
entry:
  %0 = load double, ptr %value, align 8, !dbg !63, !tbaa !17
  %mul = fmul double %0, 2.000000e+00, !dbg !64
  store double %mul, ptr %value, align 8, !dbg !65, !tbaa !17
  ret void, !dbg !66
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @digest(ptr noundef writeonly captures(none) initializes((0, 16)) %hash, i32 noundef %state) local_unnamed_addr #4 !dbg !67 {
entry:
  %conv = trunc i32 %state to i8, !dbg !68
  store i8 %conv, ptr %hash, align 1, !dbg !69, !tbaa !70
  %shr.1 = lshr i32 %state, 1, !dbg !71
  %conv.1 = trunc i32 %shr.1 to i8, !dbg !72
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %hash, i32 1, !dbg !73
  store i8 %conv.1, ptr %arrayidx.1, align 1, !dbg !74, !tbaa !70
  %shr.2 = lshr i32 %state, 2, !dbg !75
  %conv.2 = trunc i32 %shr.2 to i8, !dbg !76
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %hash, i32 2, !dbg !73
  store i8 %conv.2, ptr %arrayidx.2, align 1, !dbg !77, !tbaa !70
  %shr.3 = lshr i32 %state, 3, !dbg !78
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %hash, i32 3, !dbg !73
  %shr.4 = lshr i32 %state, 4, !dbg !79
  %conv.4 = trunc i32 %shr.4 to i8, !dbg !80
  %arrayidx.4 = getelementptr inbounds nuw i8, ptr %hash, i32 4, !dbg !73
  store i8 %conv.4, ptr %arrayidx.4, align 1, !dbg !81, !tbaa !70
  %shr.5 = lshr i32 %state, 5, !dbg !82
  %conv.5 = trunc i32 %shr.5 to i8, !dbg !83
  %arrayidx.5 = getelementptr inbounds nuw i8, ptr %hash, i32 5, !dbg !73
  store i8 %conv.5, ptr %arrayidx.5, align 1, !dbg !84, !tbaa !70
  %shr.6 = lshr i32 %state, 6, !dbg !85
  %conv.6 = trunc i32 %shr.6 to i8, !dbg !86
  %arrayidx.6 = getelementptr inbounds nuw i8, ptr %hash, i32 6, !dbg !73
  store i8 %conv.6, ptr %arrayidx.6, align 1, !dbg !87, !tbaa !70
  %shr.7 = lshr i32 %state, 7, !dbg !88
  %conv.7 = trunc i32 %shr.7 to i8, !dbg !89
  %arrayidx.7 = getelementptr inbounds nuw i8, ptr %hash, i32 7, !dbg !73
  store i8 %conv.7, ptr %arrayidx.7, align 1, !dbg !90, !tbaa !70
  %shr.8 = lshr i32 %state, 8, !dbg !91
  %conv.8 = trunc i32 %shr.8 to i8, !dbg !92
  %arrayidx.8 = getelementptr inbounds nuw i8, ptr %hash, i32 8, !dbg !73
  store i8 %conv.8, ptr %arrayidx.8, align 1, !dbg !93, !tbaa !70
  %shr.9 = lshr i32 %state, 9, !dbg !94
  %conv.9 = trunc i32 %shr.9 to i8, !dbg !95
  %arrayidx.9 = getelementptr inbounds nuw i8, ptr %hash, i32 9, !dbg !73
  store i8 %conv.9, ptr %arrayidx.9, align 1, !dbg !96, !tbaa !70
  %shr.10 = lshr i32 %state, 10, !dbg !97
  %conv.10 = trunc i32 %shr.10 to i8, !dbg !98
  %arrayidx.10 = getelementptr inbounds nuw i8, ptr %hash, i32 10, !dbg !73
  store i8 %conv.10, ptr %arrayidx.10, align 1, !dbg !99, !tbaa !70
  %shr.11 = lshr i32 %state, 11, !dbg !100
  %conv.11 = trunc i32 %shr.11 to i8, !dbg !101
  %arrayidx.11 = getelementptr inbounds nuw i8, ptr %hash, i32 11, !dbg !73
  store i8 %conv.11, ptr %arrayidx.11, align 1, !dbg !102, !tbaa !70
  %shr.12 = lshr i32 %state, 12, !dbg !103
  %conv.12 = trunc i32 %shr.12 to i8, !dbg !104
  %arrayidx.12 = getelementptr inbounds nuw i8, ptr %hash, i32 12, !dbg !73
  store i8 %conv.12, ptr %arrayidx.12, align 1, !dbg !105, !tbaa !70
  %shr.13 = lshr i32 %state, 13, !dbg !106
  %conv.13 = trunc i32 %shr.13 to i8, !dbg !107
  %arrayidx.13 = getelementptr inbounds nuw i8, ptr %hash, i32 13, !dbg !73
  store i8 %conv.13, ptr %arrayidx.13, align 1, !dbg !108, !tbaa !70
  %shr.14 = lshr i32 %state, 14, !dbg !109
  %conv.14 = trunc i32 %shr.14 to i8, !dbg !110
  %arrayidx.14 = getelementptr inbounds nuw i8, ptr %hash, i32 14, !dbg !73
  store i8 %conv.14, ptr %arrayidx.14, align 1, !dbg !111, !tbaa !70
  %shr.15 = lshr i32 %state, 15, !dbg !112
  %conv.15 = trunc i32 %shr.15 to i8, !dbg !113
  %arrayidx.15 = getelementptr inbounds nuw i8, ptr %hash, i32 15, !dbg !73
  store i8 %conv.15, ptr %arrayidx.15, align 1, !dbg !114, !tbaa !70
  %xor1113 = xor i32 %shr.3, %shr.9, !dbg !115
  %xor11 = trunc i32 %xor1113 to i8, !dbg !115
  store i8 %xor11, ptr %arrayidx.3, align 1, !dbg !116, !tbaa !70
  ret void, !dbg !117
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @partial(ptr noundef captures(none) initializes((0, 1)) %hash, i32 noundef %state) local_unnamed_addr #0 !dbg !118 {
entry:
  %conv = trunc i32 %state to i8, !dbg !119
  store i8 %conv, ptr %hash, align 1, !dbg !120, !tbaa !70
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %hash, i32 1, !dbg !121
  %0 = load i8, ptr %arrayidx3, align 1, !dbg !122, !tbaa !70
  %conv5 = xor i8 %0, %conv, !dbg !123
  store i8 %conv5, ptr %arrayidx3, align 1, !dbg !124, !tbaa !70
  ret void, !dbg !125
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @copies(ptr noundef captures(none) initializes((0, 16)) %hash, ptr noundef readonly captures(none) %from) local_unnamed_addr #0 !dbg !126 {
entry:
  tail call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 1 dereferenceable(16) %hash, ptr noundef nonnull align 1 dereferenceable(16) %from, i32 16, i1 false), !dbg !127
  %0 = load i8, ptr %hash, align 1, !dbg !128, !tbaa !70
  %1 = xor i8 %0, 1, !dbg !129
  store i8 %1, ptr %hash, align 1, !dbg !130, !tbaa !70
  ret void, !dbg !131
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i32(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i32, i1 immarg) #5

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @writes(ptr noundef captures(none) %data, i32 noundef %length) local_unnamed_addr #6 !dbg !132 {
entry:
  %cmp4.not = icmp eq i32 %length, 0, !dbg !133
  br i1 %cmp4.not, label %for.cond.cleanup, label %for.body.preheader, !dbg !134

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %length, 3, !dbg !135
  %0 = icmp ult i32 %length, 4, !dbg !135
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !135

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %length, -4, !dbg !135
  br label %for.body, !dbg !135

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !135
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !135

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.05.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod6 = icmp ne i32 %xtraiter, 0, !dbg !136
  tail call void @llvm.assume(i1 %lcmp.mod6), !dbg !136
  br label %for.body.epil, !dbg !136

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.05.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.05.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %arrayidx.epil = getelementptr inbounds nuw i8, ptr %data, i32 %i.05.epil, !dbg !137
  %1 = load i8, ptr %arrayidx.epil, align 1, !dbg !138, !tbaa !70
  %2 = xor i8 %1, 1, !dbg !139
  store i8 %2, ptr %arrayidx.epil, align 1, !dbg !140, !tbaa !70
  %inc.epil = add nuw i32 %i.05.epil, 1, !dbg !141
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !142
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !142
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !142, !llvm.loop !143

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  ret void, !dbg !144

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.05 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %arrayidx = getelementptr inbounds nuw i8, ptr %data, i32 %i.05, !dbg !137
  %3 = load i8, ptr %arrayidx, align 1, !dbg !138, !tbaa !70
  %4 = xor i8 %3, 1, !dbg !145
  store i8 %4, ptr %arrayidx, align 1, !dbg !146, !tbaa !70
  %5 = getelementptr inbounds nuw i8, ptr %data, i32 %i.05, !dbg !137
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %5, i32 1, !dbg !137
  %6 = load i8, ptr %arrayidx.1, align 1, !dbg !138, !tbaa !70
  %7 = xor i8 %6, 1, !dbg !147
  store i8 %7, ptr %arrayidx.1, align 1, !dbg !148, !tbaa !70
  %8 = getelementptr inbounds nuw i8, ptr %data, i32 %i.05, !dbg !137
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %8, i32 2, !dbg !137
  %9 = load i8, ptr %arrayidx.2, align 1, !dbg !138, !tbaa !70
  %10 = xor i8 %9, 1, !dbg !149
  store i8 %10, ptr %arrayidx.2, align 1, !dbg !150, !tbaa !70
  %11 = getelementptr inbounds nuw i8, ptr %data, i32 %i.05, !dbg !137
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %11, i32 3, !dbg !137
  %12 = load i8, ptr %arrayidx.3, align 1, !dbg !138, !tbaa !70
  %13 = xor i8 %12, 1, !dbg !151
  store i8 %13, ptr %arrayidx.3, align 1, !dbg !152, !tbaa !70
  %inc.3 = add nuw i32 %i.05, 4, !dbg !153
  %niter.next.3 = add i32 %niter, 4, !dbg !154
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !154
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !154, !llvm.loop !155
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define hidden i32 @reads(ptr noundef readonly captures(none) %data, i32 noundef %length) local_unnamed_addr #7 !dbg !157 {
entry:
  %cmp4.not = icmp eq i32 %length, 0, !dbg !158
  br i1 %cmp4.not, label %for.cond.cleanup, label %for.body.preheader, !dbg !159

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %length, 3, !dbg !160
  %0 = icmp ult i32 %length, 4, !dbg !160
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !160

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %length, -4, !dbg !160
  br label %for.body, !dbg !160

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !160
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !160

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.06.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %sum.05.epil.init = phi i32 [ 0, %for.body.preheader ], [ %add.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod8 = icmp ne i32 %xtraiter, 0, !dbg !161
  tail call void @llvm.assume(i1 %lcmp.mod8), !dbg !161
  br label %for.body.epil, !dbg !161

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.06.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.06.epil.init, %for.body.epil.preheader ]
  %sum.05.epil = phi i32 [ %add.epil, %for.body.epil ], [ %sum.05.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %arrayidx.epil = getelementptr inbounds nuw i8, ptr %data, i32 %i.06.epil, !dbg !162
  %1 = load i8, ptr %arrayidx.epil, align 1, !dbg !162, !tbaa !70
  %conv.epil = zext i8 %1 to i32, !dbg !162
  %add.epil = add i32 %sum.05.epil, %conv.epil, !dbg !163
  %inc.epil = add nuw i32 %i.06.epil, 1, !dbg !164
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !165
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !165
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !165, !llvm.loop !166

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  %sum.0.lcssa = phi i32 [ 0, %entry ], [ %add.3, %for.cond.cleanup.loopexit.unr-lcssa ], [ %add.epil, %for.body.epil ], !dbg !167
  ret i32 %sum.0.lcssa, !dbg !168

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.06 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %sum.05 = phi i32 [ 0, %for.body.preheader.new ], [ %add.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %arrayidx = getelementptr inbounds nuw i8, ptr %data, i32 %i.06, !dbg !162
  %2 = load i8, ptr %arrayidx, align 1, !dbg !162, !tbaa !70
  %conv = zext i8 %2 to i32, !dbg !162
  %add = add i32 %sum.05, %conv, !dbg !169
  %3 = getelementptr inbounds nuw i8, ptr %data, i32 %i.06, !dbg !162
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %3, i32 1, !dbg !162
  %4 = load i8, ptr %arrayidx.1, align 1, !dbg !162, !tbaa !70
  %conv.1 = zext i8 %4 to i32, !dbg !162
  %add.1 = add i32 %add, %conv.1, !dbg !170
  %5 = getelementptr inbounds nuw i8, ptr %data, i32 %i.06, !dbg !162
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %5, i32 2, !dbg !162
  %6 = load i8, ptr %arrayidx.2, align 1, !dbg !162, !tbaa !70
  %conv.2 = zext i8 %6 to i32, !dbg !162
  %add.2 = add i32 %add.1, %conv.2, !dbg !171
  %7 = getelementptr inbounds nuw i8, ptr %data, i32 %i.06, !dbg !162
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %7, i32 3, !dbg !162
  %8 = load i8, ptr %arrayidx.3, align 1, !dbg !162, !tbaa !70
  %conv.3 = zext i8 %8 to i32, !dbg !162
  %add.3 = add i32 %add.2, %conv.3, !dbg !172
  %inc.3 = add nuw i32 %i.06, 4, !dbg !173
  %niter.next.3 = add i32 %niter, 4, !dbg !174
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !174
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !174, !llvm.loop !175
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @keeps(ptr noundef writeonly captures(none) initializes((0, 8)) %self, ptr noundef %bytes, i32 noundef %length) local_unnamed_addr #4 !dbg !177 {
entry:
  store ptr %bytes, ptr %self, align 4, !dbg !178, !tbaa !179
  %length2 = getelementptr inbounds nuw i8, ptr %self, i32 4, !dbg !184
  store i32 %length, ptr %length2, align 4, !dbg !185, !tbaa !186
  ret void, !dbg !187
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden i32 @keeps_for_the_call(ptr noundef %bytes, i32 noundef %length) local_unnamed_addr #8 !dbg !188 {
entry:
  %keep = alloca %struct.keep, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %keep) #20, !dbg !189
  store ptr %bytes, ptr %keep, align 4, !dbg !190, !tbaa !179
  %length2 = getelementptr inbounds nuw i8, ptr %keep, i32 4, !dbg !191
  store i32 %length, ptr %length2, align 4, !dbg !190, !tbaa !186
  %call = call fastcc i32 @sum_of(ptr noundef %keep), !dbg !192
  call void @llvm.lifetime.end.p0(ptr nonnull %keep) #20, !dbg !193
  ret i32 %call, !dbg !194
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i32 @sum_of(ptr noundef nonnull captures(none) %keep) unnamed_addr #9 !dbg !195 {
entry:
  %length = getelementptr inbounds nuw i8, ptr %keep, i32 4
  %0 = load i32, ptr %length, align 4, !dbg !196, !tbaa !186
  %dec7 = add i32 %0, -1, !dbg !197
  store i32 %dec7, ptr %length, align 4, !dbg !198, !tbaa !186
  %tobool.not8 = icmp eq i32 %dec7, 0, !dbg !199
  br i1 %tobool.not8, label %while.end, label %while.body.lr.ph, !dbg !200

while.body.lr.ph:                                 ; preds = %entry
  %1 = load ptr, ptr %keep, align 4, !tbaa !179
  %2 = add i32 %0, -2, !dbg !201
  %xtraiter = and i32 %dec7, 3, !dbg !201
  %3 = icmp ult i32 %2, 3, !dbg !201
  br i1 %3, label %while.body.epil.preheader, label %while.body.lr.ph.new, !dbg !201

while.body.lr.ph.new:                             ; preds = %while.body.lr.ph
  %unroll_iter = and i32 %dec7, -4, !dbg !200
  br label %while.body, !dbg !200

while.body:                                       ; preds = %while.body, %while.body.lr.ph.new
  %4 = phi i32 [ %dec7, %while.body.lr.ph.new ], [ %dec.3, %while.body ], !dbg !196
  %sum.09 = phi i32 [ 0, %while.body.lr.ph.new ], [ %add.3, %while.body ]
  %niter = phi i32 [ 0, %while.body.lr.ph.new ], [ %niter.next.3, %while.body ]
  %arrayidx = getelementptr inbounds nuw i8, ptr %1, i32 %4, !dbg !202
  %5 = load i8, ptr %arrayidx, align 1, !dbg !202, !tbaa !70
  %conv = zext i8 %5 to i32, !dbg !202
  %add = add i32 %sum.09, %conv, !dbg !203
  %dec = add i32 %4, -1, !dbg !204
  store i32 %dec, ptr %length, align 4, !dbg !205, !tbaa !186
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %1, i32 %dec, !dbg !202
  %6 = load i8, ptr %arrayidx.1, align 1, !dbg !202, !tbaa !70
  %conv.1 = zext i8 %6 to i32, !dbg !202
  %add.1 = add i32 %add, %conv.1, !dbg !206
  %dec.1 = add i32 %4, -2, !dbg !207
  store i32 %dec.1, ptr %length, align 4, !dbg !208, !tbaa !186
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %1, i32 %dec.1, !dbg !202
  %7 = load i8, ptr %arrayidx.2, align 1, !dbg !202, !tbaa !70
  %conv.2 = zext i8 %7 to i32, !dbg !202
  %add.2 = add i32 %add.1, %conv.2, !dbg !209
  %dec.2 = add i32 %4, -3, !dbg !210
  store i32 %dec.2, ptr %length, align 4, !dbg !211, !tbaa !186
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %1, i32 %dec.2, !dbg !202
  %8 = load i8, ptr %arrayidx.3, align 1, !dbg !202, !tbaa !70
  %conv.3 = zext i8 %8 to i32, !dbg !202
  %add.3 = add i32 %add.2, %conv.3, !dbg !212
  %dec.3 = add i32 %4, -4, !dbg !213
  store i32 %dec.3, ptr %length, align 4, !dbg !214, !tbaa !186
  %niter.next.3 = add i32 %niter, 4, !dbg !215
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !215
  br i1 %niter.ncmp.3, label %while.end.loopexit.unr-lcssa, label %while.body, !dbg !215, !llvm.loop !216

while.end.loopexit.unr-lcssa:                     ; preds = %while.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !201
  br i1 %lcmp.mod.not, label %while.end, label %while.body.epil.preheader, !dbg !201

while.body.epil.preheader:                        ; preds = %while.end.loopexit.unr-lcssa, %while.body.lr.ph
  %.epil.init = phi i32 [ %dec7, %while.body.lr.ph ], [ %dec.3, %while.end.loopexit.unr-lcssa ]
  %sum.09.epil.init = phi i32 [ 0, %while.body.lr.ph ], [ %add.3, %while.end.loopexit.unr-lcssa ]
  %lcmp.mod12 = icmp ne i32 %xtraiter, 0, !dbg !218
  tail call void @llvm.assume(i1 %lcmp.mod12), !dbg !218
  br label %while.body.epil, !dbg !218

while.body.epil:                                  ; preds = %while.body.epil, %while.body.epil.preheader
  %9 = phi i32 [ %.epil.init, %while.body.epil.preheader ], [ %dec.epil, %while.body.epil ], !dbg !196
  %sum.09.epil = phi i32 [ %sum.09.epil.init, %while.body.epil.preheader ], [ %add.epil, %while.body.epil ]
  %epil.iter = phi i32 [ 0, %while.body.epil.preheader ], [ %epil.iter.next, %while.body.epil ]
  %arrayidx.epil = getelementptr inbounds nuw i8, ptr %1, i32 %9, !dbg !202
  %10 = load i8, ptr %arrayidx.epil, align 1, !dbg !202, !tbaa !70
  %conv.epil = zext i8 %10 to i32, !dbg !202
  %add.epil = add i32 %sum.09.epil, %conv.epil, !dbg !219
  %dec.epil = add i32 %9, -1, !dbg !220
  store i32 %dec.epil, ptr %length, align 4, !dbg !221, !tbaa !186
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !222
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !222
  br i1 %epil.iter.cmp.not, label %while.end, label %while.body.epil, !dbg !222, !llvm.loop !223

while.end:                                        ; preds = %while.end.loopexit.unr-lcssa, %while.body.epil, %entry
  %sum.0.lcssa = phi i32 [ 0, %entry ], [ %add.3, %while.end.loopexit.unr-lcssa ], [ %add.epil, %while.body.epil ], !dbg !224
  ret i32 %sum.0.lcssa, !dbg !225
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden i32 @keeps_through(ptr noundef %bytes, i32 noundef %length) local_unnamed_addr #10 !dbg !226 {
entry:
  %keep = alloca %struct.keep, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %keep) #20, !dbg !227
  call fastcc void @set(ptr noundef nonnull %keep, ptr noundef %bytes, i32 noundef %length), !dbg !228
  %call = call fastcc i32 @sum_of(ptr noundef %keep), !dbg !229
  call void @llvm.lifetime.end.p0(ptr nonnull %keep) #20, !dbg !230
  ret i32 %call, !dbg !231
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @set(ptr noundef writeonly captures(none) initializes((0, 8)) %keep, ptr noundef %bytes, i32 noundef %length) unnamed_addr #11 !dbg !232 {
entry:
  store ptr %bytes, ptr %keep, align 4, !dbg !233, !tbaa !179
  %length2 = getelementptr inbounds nuw i8, ptr %keep, i32 4, !dbg !234
  store i32 %length, ptr %length2, align 4, !dbg !235, !tbaa !186
  ret void, !dbg !236
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @keeps_in(ptr noundef writeonly captures(none) initializes((0, 8)) %self, ptr noundef %bytes, i32 noundef %length) local_unnamed_addr #4 !dbg !237 {
entry:
  tail call fastcc void @set(ptr noundef %self, ptr noundef %bytes, i32 noundef %length), !dbg !238
  ret void, !dbg !239
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(argmem: read)
define hidden i32 @measures(ptr noundef readonly captures(none) %text) local_unnamed_addr #12 !dbg !240 {
entry:
  %call = tail call i32 @strlen(ptr noundef nonnull dereferenceable(1) %text) #20, !dbg !241
  ret i32 %call, !dbg !242
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: read)
declare !dbg !243 i32 @strlen(ptr noundef captures(none)) local_unnamed_addr #13

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define hidden noundef ptr @finds(ptr noundef readonly captures(ret: address, provenance) %text, i8 noundef signext %c) local_unnamed_addr #7 !dbg !244 {
entry:
  br label %while.cond, !dbg !245

while.cond:                                       ; preds = %while.cond, %entry
  %text.addr.0 = phi ptr [ %text, %entry ], [ %incdec.ptr, %while.cond ]
  %0 = load i8, ptr %text.addr.0, align 1, !dbg !246, !tbaa !70
  %tobool.not = icmp eq i8 %0, 0, !dbg !247
  %cmp.not = icmp eq i8 %0, %c
  %or.cond = or i1 %tobool.not, %cmp.not, !dbg !248
  %incdec.ptr = getelementptr inbounds nuw i8, ptr %text.addr.0, i32 1, !dbg !249
  br i1 %or.cond, label %while.end, label %while.cond, !dbg !248, !llvm.loop !250

while.end:                                        ; preds = %while.cond
  ret ptr %text.addr.0, !dbg !252
}

; Function Attrs: nounwind
define hidden void @hands_out(ptr noundef %text) local_unnamed_addr #14 !dbg !253 {
entry:
  tail call void @outside(ptr noundef %text) #20, !dbg !254
  ret void, !dbg !255
}

declare !dbg !256 void @outside(ptr noundef) local_unnamed_addr #15

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define hidden i32 @distance(ptr noundef readonly captures(none) %self, ptr noundef %at) local_unnamed_addr #16 !dbg !257 {
entry:
  %0 = load ptr, ptr %self, align 4, !dbg !258, !tbaa !179
  %sub.ptr.lhs.cast = ptrtoint ptr %at to i32, !dbg !259
  %sub.ptr.rhs.cast = ptrtoint ptr %0 to i32, !dbg !259
  %sub.ptr.sub = sub i32 %sub.ptr.lhs.cast, %sub.ptr.rhs.cast, !dbg !260
  ret i32 %sub.ptr.sub, !dbg !261
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @third(ptr noundef writeonly captures(none) initializes((16, 24)) %v) local_unnamed_addr #4 !dbg !262 {
entry:
  %arrayidx = getelementptr inbounds nuw i8, ptr %v, i32 16, !dbg !263
  store double 1.000000e+00, ptr %arrayidx, align 8, !dbg !264, !tbaa !17
  ret void, !dbg !265
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @sorts(ptr noundef captures(none) %v) local_unnamed_addr #0 !dbg !266 {
for.body4.lr.ph:
  %arrayidx = getelementptr inbounds nuw i8, ptr %v, i32 4, !dbg !267
  %0 = load i32, ptr %arrayidx, align 4, !dbg !267, !tbaa !6
  %1 = load i32, ptr %v, align 4, !dbg !268, !tbaa !6
  %cmp6 = icmp slt i32 %0, %1, !dbg !269
  br i1 %cmp6, label %if.then, label %for.inc, !dbg !270

for.body4.lr.ph.1:                                ; preds = %if.then.136, %for.inc
  %arrayidx5.1 = getelementptr inbounds nuw i8, ptr %v, i32 4
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %v, i32 8, !dbg !267
  %2 = load i32, ptr %arrayidx.1, align 4, !dbg !267, !tbaa !6
  %3 = load i32, ptr %arrayidx5.1, align 4, !dbg !268, !tbaa !6
  %cmp6.1 = icmp slt i32 %2, %3, !dbg !271
  br i1 %cmp6.1, label %if.then.1, label %for.cond.loopexit.2, !dbg !272

if.then.1:                                        ; preds = %for.body4.lr.ph.1
  store i32 %2, ptr %arrayidx5.1, align 4, !dbg !273, !tbaa !6
  store i32 %3, ptr %arrayidx.1, align 4, !dbg !274, !tbaa !6
  br label %for.cond.loopexit.2, !dbg !275

for.cond.loopexit.2:                              ; preds = %if.then.1, %for.body4.lr.ph.1
  ret void, !dbg !276

if.then:                                          ; preds = %for.body4.lr.ph
  store i32 %0, ptr %v, align 4, !dbg !277, !tbaa !6
  store i32 %1, ptr %arrayidx, align 4, !dbg !278, !tbaa !6
  br label %for.inc, !dbg !275

for.inc:                                          ; preds = %for.body4.lr.ph, %if.then
  %4 = phi i32 [ %1, %for.body4.lr.ph ], [ %0, %if.then ], !dbg !268
  %arrayidx.133 = getelementptr inbounds nuw i8, ptr %v, i32 8, !dbg !267
  %5 = load i32, ptr %arrayidx.133, align 4, !dbg !267, !tbaa !6
  %cmp6.134 = icmp slt i32 %5, %4, !dbg !279
  br i1 %cmp6.134, label %if.then.136, label %for.body4.lr.ph.1, !dbg !280

if.then.136:                                      ; preds = %for.inc
  store i32 %5, ptr %v, align 4, !dbg !281, !tbaa !6
  store i32 %4, ptr %arrayidx.133, align 4, !dbg !282, !tbaa !6
  br label %for.body4.lr.ph.1, !dbg !275
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @doubles(i32 noundef %n, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out) local_unnamed_addr #6 !dbg !283 {
entry:
  %cmp6 = icmp sgt i32 %n, 0, !dbg !284
  br i1 %cmp6, label %for.body.preheader, label %for.cond.cleanup, !dbg !285

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %n, 3, !dbg !286
  %0 = icmp ult i32 %n, 4, !dbg !286
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !286

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483644, !dbg !286
  br label %for.body, !dbg !286

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !286
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !286

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.07.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod8 = icmp ne i32 %xtraiter, 0, !dbg !287
  tail call void @llvm.assume(i1 %lcmp.mod8), !dbg !287
  br label %for.body.epil, !dbg !287

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.07.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.07.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %arrayidx.epil = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %i.07.epil, !dbg !288
  %1 = load double, ptr %arrayidx.epil, align 8, !dbg !289, !tbaa !290
  %mul.epil = fmul double %1, 2.000000e+00, !dbg !292
  %arrayidx1.epil = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %i.07.epil, !dbg !293
  store double %mul.epil, ptr %arrayidx1.epil, align 8, !dbg !294, !tbaa !290
  %inc.epil = add nuw nsw i32 %i.07.epil, 1, !dbg !295
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !296
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !296
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !296, !llvm.loop !297

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  ret void, !dbg !298

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.07 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %arrayidx = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %i.07, !dbg !288
  %2 = load double, ptr %arrayidx, align 8, !dbg !289, !tbaa !290
  %mul = fmul double %2, 2.000000e+00, !dbg !299
  %arrayidx1 = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %i.07, !dbg !293
  store double %mul, ptr %arrayidx1, align 8, !dbg !300, !tbaa !290
  %inc = or disjoint i32 %i.07, 1, !dbg !301
  %arrayidx.1 = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %inc, !dbg !288
  %3 = load double, ptr %arrayidx.1, align 8, !dbg !289, !tbaa !290
  %mul.1 = fmul double %3, 2.000000e+00, !dbg !302
  %arrayidx1.1 = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %inc, !dbg !293
  store double %mul.1, ptr %arrayidx1.1, align 8, !dbg !303, !tbaa !290
  %inc.1 = or disjoint i32 %i.07, 2, !dbg !304
  %arrayidx.2 = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %inc.1, !dbg !288
  %4 = load double, ptr %arrayidx.2, align 8, !dbg !289, !tbaa !290
  %mul.2 = fmul double %4, 2.000000e+00, !dbg !305
  %arrayidx1.2 = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %inc.1, !dbg !293
  store double %mul.2, ptr %arrayidx1.2, align 8, !dbg !306, !tbaa !290
  %inc.2 = or disjoint i32 %i.07, 3, !dbg !307
  %arrayidx.3 = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %inc.2, !dbg !288
  %5 = load double, ptr %arrayidx.3, align 8, !dbg !289, !tbaa !290
  %mul.3 = fmul double %5, 2.000000e+00, !dbg !308
  %arrayidx1.3 = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %inc.2, !dbg !293
  store double %mul.3, ptr %arrayidx1.3, align 8, !dbg !309, !tbaa !290
  %inc.3 = add nuw nsw i32 %i.07, 4, !dbg !310
  %niter.next.3 = add i32 %niter, 4, !dbg !311
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !311
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !311, !llvm.loop !312
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @by_value(ptr dead_on_unwind noalias writable writeonly sret(%struct.pod) align 8 captures(none) initializes((0, 24)) %agg.result, i32 noundef %n, ptr noundef byval(%struct.pod) align 8 captures(none) initializes((20, 24)) %pod, ptr noundef readonly captures(none) %from) local_unnamed_addr #0 !dbg !314 {
entry:
  %conv = sitofp i32 %n to double, !dbg !315
  %0 = load double, ptr %pod, align 8, !dbg !316, !tbaa !290
  %add = fadd double %0, %conv, !dbg !317
  store double %add, ptr %pod, align 8, !dbg !318, !tbaa !290
  %arrayidx = getelementptr inbounds nuw i8, ptr %from, i32 16, !dbg !319
  %1 = load i32, ptr %arrayidx, align 8, !dbg !320, !tbaa !6
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %pod, i32 20, !dbg !321
  store i32 %1, ptr %arrayidx2, align 4, !dbg !322, !tbaa !6
  call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 8 dereferenceable(24) %agg.result, ptr noundef nonnull align 8 dereferenceable(24) %pod, i32 24, i1 false), !dbg !323, !tbaa.struct !324
  ret void, !dbg !325
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @before(ptr noundef writeonly captures(none) initializes((-4, 0)) %v) local_unnamed_addr #4 !dbg !326 {
entry:
  %arrayidx = getelementptr inbounds i8, ptr %v, i32 -4, !dbg !327
  store i32 0, ptr %arrayidx, align 4, !dbg !328, !tbaa !6
  ret void, !dbg !329
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @fills_one(ptr noundef writeonly captures(none) %v) local_unnamed_addr #1 !dbg !330 {
entry:
  tail call fastcc void @fill(ptr noundef %v, i32 noundef 1), !dbg !331
  ret void, !dbg !332
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: write)
define internal fastcc void @fill(ptr noundef writeonly captures(none) %v, i32 noundef %n) unnamed_addr #17 !dbg !333 {
entry:
  %cmp4 = icmp sgt i32 %n, 0, !dbg !334
  br i1 %cmp4, label %for.body.preheader, label %for.cond.cleanup, !dbg !335

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %n, 3, !dbg !336
  %0 = icmp ult i32 %n, 4, !dbg !336
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !336

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483644, !dbg !336
  br label %for.body, !dbg !336

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !336
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !336

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.05.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod6 = icmp ne i32 %xtraiter, 0, !dbg !337
  tail call void @llvm.assume(i1 %lcmp.mod6), !dbg !337
  br label %for.body.epil, !dbg !337

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.05.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.05.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %conv.epil = uitofp nneg i32 %i.05.epil to double, !dbg !338
  %arrayidx.epil = getelementptr inbounds nuw double, ptr %v, i32 %i.05.epil, !dbg !339
  store double %conv.epil, ptr %arrayidx.epil, align 8, !dbg !340, !tbaa !17
  %inc.epil = add nuw nsw i32 %i.05.epil, 1, !dbg !341
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !342
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !342
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !342, !llvm.loop !343

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  ret void, !dbg !344

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.05 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %conv = uitofp nneg i32 %i.05 to double, !dbg !345
  %arrayidx = getelementptr inbounds nuw double, ptr %v, i32 %i.05, !dbg !339
  store double %conv, ptr %arrayidx, align 8, !dbg !346, !tbaa !17
  %inc = or disjoint i32 %i.05, 1, !dbg !347
  %conv.1 = uitofp nneg i32 %inc to double, !dbg !348
  %arrayidx.1 = getelementptr inbounds nuw double, ptr %v, i32 %inc, !dbg !339
  store double %conv.1, ptr %arrayidx.1, align 8, !dbg !349, !tbaa !17
  %inc.1 = or disjoint i32 %i.05, 2, !dbg !350
  %conv.2 = uitofp nneg i32 %inc.1 to double, !dbg !351
  %arrayidx.2 = getelementptr inbounds nuw double, ptr %v, i32 %inc.1, !dbg !339
  store double %conv.2, ptr %arrayidx.2, align 8, !dbg !352, !tbaa !17
  %inc.2 = or disjoint i32 %i.05, 3, !dbg !353
  %conv.3 = uitofp nneg i32 %inc.2 to double, !dbg !354
  %arrayidx.3 = getelementptr inbounds nuw double, ptr %v, i32 %inc.2, !dbg !339
  store double %conv.3, ptr %arrayidx.3, align 8, !dbg !355, !tbaa !17
  %inc.3 = add nuw nsw i32 %i.05, 4, !dbg !356
  %niter.next.3 = add i32 %niter, 4, !dbg !357
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !357
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !357, !llvm.loop !358
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @fills(ptr noundef writeonly captures(none) %v, i32 noundef %n) local_unnamed_addr #1 !dbg !360 {
entry:
  tail call fastcc void @fill(ptr noundef %v, i32 noundef %n), !dbg !361
  ret void, !dbg !362
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden range(i32 0, 3) i32 @branches(i32 noundef %x, ptr noundef writeonly captures(none) %out) local_unnamed_addr #4 !dbg !363 {
entry:
  switch i32 %x, label %return [
    i32 1, label %sw.epilog
    i32 2, label %sw.bb1
    i32 7, label %return.sink.split
  ], !dbg !364

sw.bb1:                                           ; preds = %entry
  br label %return.sink.split, !dbg !365

sw.epilog:                                        ; preds = %entry
  br label %return.sink.split, !dbg !366

return.sink.split:                                ; preds = %sw.bb1, %entry, %sw.epilog
  %storemerge.sink = phi i32 [ 9, %entry ], [ 3, %sw.bb1 ], [ 1, %sw.epilog ]
  %retval.0.ph = phi i32 [ 2, %entry ], [ 0, %sw.bb1 ], [ 0, %sw.epilog ]
  store i32 %storemerge.sink, ptr %out, align 4, !dbg !367, !tbaa !6
  br label %return, !dbg !368

return:                                           ; preds = %return.sink.split, %entry
  %retval.0 = phi i32 [ 1, %entry ], [ %retval.0.ph, %return.sink.split ], !dbg !367
  ret i32 %retval.0, !dbg !368
}

; Function Attrs: nofree nosync nounwind memory(none)
define hidden i32 @calls_itself(ptr noundef %bytes, i32 noundef %n) local_unnamed_addr #18 !dbg !369 {
entry:
  %cmp = icmp ugt i32 %n, 3, !dbg !370
  br i1 %cmp, label %cond.end, label %cond.false5, !dbg !371

cond.end:                                         ; preds = %entry
  %add.ptr = getelementptr inbounds nuw i8, ptr %bytes, i32 1, !dbg !372
  %div14 = lshr i32 %n, 1, !dbg !373
  %call = tail call i32 @calls_itself(ptr noundef nonnull %add.ptr, i32 noundef %div14), !dbg !374
  %cmp1 = icmp ugt i32 %n, 9, !dbg !375
  br i1 %cmp1, label %cond.true2, label %cond.false5, !dbg !376

cond.true2:                                       ; preds = %cond.end
  %add.ptr3 = getelementptr inbounds nuw i8, ptr %bytes, i32 2, !dbg !377
  %sub = add i32 %n, -3, !dbg !378
  %call4 = tail call i32 @calls_itself(ptr noundef nonnull %add.ptr3, i32 noundef %sub), !dbg !379
  br label %cond.end6, !dbg !380

cond.false5:                                      ; preds = %entry, %cond.end
  %cond18 = phi i32 [ %call, %cond.end ], [ %n, %entry ]
  %mul = mul nuw nsw i32 %n, 3, !dbg !381
  br label %cond.end6, !dbg !380

cond.end6:                                        ; preds = %cond.false5, %cond.true2
  %cond17 = phi i32 [ %call, %cond.true2 ], [ %cond18, %cond.false5 ]
  %cond7 = phi i32 [ %call4, %cond.true2 ], [ %mul, %cond.false5 ], !dbg !380
  %add = add i32 %cond7, %cond17, !dbg !382
  ret i32 %add, !dbg !383
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @one_then_other(ptr noundef captures(none) initializes((0, 4)) %out) local_unnamed_addr #0 !dbg !384 {
entry:
  store i32 5, ptr %out, align 4, !dbg !385, !tbaa !386
  %arrayidx = getelementptr inbounds nuw i8, ptr %out, i32 8, !dbg !388
  %0 = load i32, ptr %arrayidx, align 4, !dbg !389, !tbaa !6
  %add = add nsw i32 %0, 2, !dbg !390
  store i32 %add, ptr %arrayidx, align 4, !dbg !391, !tbaa !6
  ret void, !dbg !392
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @each_of_two(ptr noundef captures(none) initializes((0, 4), (16, 20)) %out) local_unnamed_addr #0 !dbg !393 {
entry:
  store i32 5, ptr %out, align 4, !dbg !394, !tbaa !386
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %out, i32 8, !dbg !395
  %0 = load i32, ptr %arrayidx2, align 4, !dbg !396, !tbaa !6
  %add = add nsw i32 %0, 2, !dbg !397
  store i32 %add, ptr %arrayidx2, align 4, !dbg !398, !tbaa !6
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %out, i32 16, !dbg !399
  store i32 5, ptr %arrayidx.1, align 4, !dbg !400, !tbaa !386
  %arrayidx2.1 = getelementptr inbounds nuw i8, ptr %out, i32 24, !dbg !395
  %1 = load i32, ptr %arrayidx2.1, align 4, !dbg !396, !tbaa !6
  %add.1 = add nsw i32 %1, 2, !dbg !401
  store i32 %add.1, ptr %arrayidx2.1, align 4, !dbg !402, !tbaa !6
  ret void, !dbg !403
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @each_of_many(ptr noundef captures(none) %out, i32 noundef %n) local_unnamed_addr #6 !dbg !404 {
entry:
  %cmp7 = icmp sgt i32 %n, 0, !dbg !405
  br i1 %cmp7, label %for.body.preheader, label %for.cond.cleanup, !dbg !406

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %n, 3, !dbg !407
  %0 = icmp ult i32 %n, 4, !dbg !407
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !407

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483644, !dbg !407
  br label %for.body, !dbg !407

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !407
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !407

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.08.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod9 = icmp ne i32 %xtraiter, 0, !dbg !408
  tail call void @llvm.assume(i1 %lcmp.mod9), !dbg !408
  br label %for.body.epil, !dbg !408

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.08.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.08.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %arrayidx.epil = getelementptr inbounds nuw %struct.mixed, ptr %out, i32 %i.08.epil, !dbg !409
  store i32 5, ptr %arrayidx.epil, align 4, !dbg !410, !tbaa !386
  %arrayidx2.epil = getelementptr inbounds nuw i8, ptr %arrayidx.epil, i32 8, !dbg !411
  %1 = load i32, ptr %arrayidx2.epil, align 4, !dbg !412, !tbaa !6
  %add.epil = add nsw i32 %1, 2, !dbg !413
  store i32 %add.epil, ptr %arrayidx2.epil, align 4, !dbg !414, !tbaa !6
  %inc.epil = add nuw nsw i32 %i.08.epil, 1, !dbg !415
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !416
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !416
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !416, !llvm.loop !417

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  ret void, !dbg !418

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.08 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %arrayidx = getelementptr inbounds nuw %struct.mixed, ptr %out, i32 %i.08, !dbg !409
  store i32 5, ptr %arrayidx, align 4, !dbg !419, !tbaa !386
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %arrayidx, i32 8, !dbg !411
  %2 = load i32, ptr %arrayidx2, align 4, !dbg !412, !tbaa !6
  %add = add nsw i32 %2, 2, !dbg !420
  store i32 %add, ptr %arrayidx2, align 4, !dbg !421, !tbaa !6
  %3 = getelementptr inbounds nuw %struct.mixed, ptr %out, i32 %i.08, !dbg !409
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %3, i32 16, !dbg !409
  store i32 5, ptr %arrayidx.1, align 4, !dbg !422, !tbaa !386
  %arrayidx2.1 = getelementptr inbounds nuw i8, ptr %3, i32 24, !dbg !411
  %4 = load i32, ptr %arrayidx2.1, align 4, !dbg !412, !tbaa !6
  %add.1 = add nsw i32 %4, 2, !dbg !423
  store i32 %add.1, ptr %arrayidx2.1, align 4, !dbg !424, !tbaa !6
  %5 = getelementptr inbounds nuw %struct.mixed, ptr %out, i32 %i.08, !dbg !409
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %5, i32 32, !dbg !409
  store i32 5, ptr %arrayidx.2, align 4, !dbg !425, !tbaa !386
  %arrayidx2.2 = getelementptr inbounds nuw i8, ptr %5, i32 40, !dbg !411
  %6 = load i32, ptr %arrayidx2.2, align 4, !dbg !412, !tbaa !6
  %add.2 = add nsw i32 %6, 2, !dbg !426
  store i32 %add.2, ptr %arrayidx2.2, align 4, !dbg !427, !tbaa !6
  %7 = getelementptr inbounds nuw %struct.mixed, ptr %out, i32 %i.08, !dbg !409
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %7, i32 48, !dbg !409
  store i32 5, ptr %arrayidx.3, align 4, !dbg !428, !tbaa !386
  %arrayidx2.3 = getelementptr inbounds nuw i8, ptr %7, i32 56, !dbg !411
  %8 = load i32, ptr %arrayidx2.3, align 4, !dbg !412, !tbaa !6
  %add.3 = add nsw i32 %8, 2, !dbg !429
  store i32 %add.3, ptr %arrayidx2.3, align 4, !dbg !430, !tbaa !6
  %inc.3 = add nuw nsw i32 %i.08, 4, !dbg !431
  %niter.next.3 = add i32 %niter, 4, !dbg !432
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !432
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !432, !llvm.loop !433
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @each_in_turn(ptr noundef captures(none) %out, i32 noundef %n) local_unnamed_addr #6 !dbg !435 {
entry:
  %cmp3 = icmp sgt i32 %n, 0, !dbg !436
  br i1 %cmp3, label %for.body.preheader, label %for.end, !dbg !437

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %n, 3, !dbg !438
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !438
  br i1 %lcmp.mod.not, label %for.body.prol.loopexit, label %for.body.prol, !dbg !438

for.body.prol:                                    ; preds = %for.body.preheader, %for.body.prol
  %n.addr.05.prol = phi i32 [ %dec.prol, %for.body.prol ], [ %n, %for.body.preheader ]
  %out.addr.04.prol = phi ptr [ %incdec.ptr.prol, %for.body.prol ], [ %out, %for.body.preheader ]
  %prol.iter = phi i32 [ %prol.iter.next, %for.body.prol ], [ 0, %for.body.preheader ]
  %dec.prol = add nsw i32 %n.addr.05.prol, -1, !dbg !439
  store i32 5, ptr %out.addr.04.prol, align 4, !dbg !440, !tbaa !386
  %arrayidx.prol = getelementptr inbounds nuw i8, ptr %out.addr.04.prol, i32 8, !dbg !441
  %0 = load i32, ptr %arrayidx.prol, align 4, !dbg !442, !tbaa !6
  %add.prol = add nsw i32 %0, 2, !dbg !443
  store i32 %add.prol, ptr %arrayidx.prol, align 4, !dbg !444, !tbaa !6
  %incdec.ptr.prol = getelementptr inbounds nuw i8, ptr %out.addr.04.prol, i32 16, !dbg !445
  %prol.iter.next = add i32 %prol.iter, 1, !dbg !446
  %prol.iter.cmp.not = icmp eq i32 %prol.iter.next, %xtraiter, !dbg !446
  br i1 %prol.iter.cmp.not, label %for.body.prol.loopexit, label %for.body.prol, !dbg !446, !llvm.loop !447

for.body.prol.loopexit:                           ; preds = %for.body.prol, %for.body.preheader
  %n.addr.05.unr = phi i32 [ %n, %for.body.preheader ], [ %dec.prol, %for.body.prol ]
  %out.addr.04.unr = phi ptr [ %out, %for.body.preheader ], [ %incdec.ptr.prol, %for.body.prol ]
  %1 = icmp ult i32 %n, 4, !dbg !438
  br i1 %1, label %for.end, label %for.body, !dbg !438

for.body:                                         ; preds = %for.body.prol.loopexit, %for.body
  %n.addr.05 = phi i32 [ %dec.3, %for.body ], [ %n.addr.05.unr, %for.body.prol.loopexit ]
  %out.addr.04 = phi ptr [ %incdec.ptr.3, %for.body ], [ %out.addr.04.unr, %for.body.prol.loopexit ]
  store i32 5, ptr %out.addr.04, align 4, !dbg !448, !tbaa !386
  %arrayidx = getelementptr inbounds nuw i8, ptr %out.addr.04, i32 8, !dbg !441
  %2 = load i32, ptr %arrayidx, align 4, !dbg !442, !tbaa !6
  %add = add nsw i32 %2, 2, !dbg !449
  store i32 %add, ptr %arrayidx, align 4, !dbg !450, !tbaa !6
  %incdec.ptr = getelementptr inbounds nuw i8, ptr %out.addr.04, i32 16, !dbg !451
  store i32 5, ptr %incdec.ptr, align 4, !dbg !452, !tbaa !386
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %out.addr.04, i32 24, !dbg !441
  %3 = load i32, ptr %arrayidx.1, align 4, !dbg !442, !tbaa !6
  %add.1 = add nsw i32 %3, 2, !dbg !453
  store i32 %add.1, ptr %arrayidx.1, align 4, !dbg !454, !tbaa !6
  %incdec.ptr.1 = getelementptr inbounds nuw i8, ptr %out.addr.04, i32 32, !dbg !455
  store i32 5, ptr %incdec.ptr.1, align 4, !dbg !456, !tbaa !386
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %out.addr.04, i32 40, !dbg !441
  %4 = load i32, ptr %arrayidx.2, align 4, !dbg !442, !tbaa !6
  %add.2 = add nsw i32 %4, 2, !dbg !457
  store i32 %add.2, ptr %arrayidx.2, align 4, !dbg !458, !tbaa !6
  %incdec.ptr.2 = getelementptr inbounds nuw i8, ptr %out.addr.04, i32 48, !dbg !459
  %dec.3 = add nsw i32 %n.addr.05, -4, !dbg !460
  store i32 5, ptr %incdec.ptr.2, align 4, !dbg !461, !tbaa !386
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %out.addr.04, i32 56, !dbg !441
  %5 = load i32, ptr %arrayidx.3, align 4, !dbg !442, !tbaa !6
  %add.3 = add nsw i32 %5, 2, !dbg !462
  store i32 %add.3, ptr %arrayidx.3, align 4, !dbg !463, !tbaa !6
  %incdec.ptr.3 = getelementptr inbounds nuw i8, ptr %out.addr.04, i32 64, !dbg !464
  %cmp.3 = icmp sgt i32 %n.addr.05, 4, !dbg !465
  br i1 %cmp.3, label %for.body, label %for.end, !dbg !466, !llvm.loop !467

for.end:                                          ; preds = %for.body.prol.loopexit, %for.body, %entry
  ret void, !dbg !469
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @one_then_called(ptr noundef captures(none) initializes((0, 4)) %out) local_unnamed_addr #0 !dbg !470 {
entry:
  store i32 5, ptr %out, align 4, !dbg !471, !tbaa !386
  tail call fastcc void @change(ptr noundef nonnull %out), !dbg !472
  ret void, !dbg !473
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @change(ptr noundef captures(none) %mixed) unnamed_addr #3 !dbg !474 {
entry:
  %arrayidx = getelementptr inbounds nuw i8, ptr %mixed, i32 12, !dbg !475
  %0 = load i32, ptr %arrayidx, align 4, !dbg !476, !tbaa !6
  %mul = shl nsw i32 %0, 1, !dbg !477
  store i32 %mul, ptr %arrayidx, align 4, !dbg !478, !tbaa !6
  ret void, !dbg !479
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden i32 @unpacks(ptr noundef readonly captures(none) %in, i32 noundef %length, ptr noundef captures(none) %out) local_unnamed_addr #6 !dbg !480 {
entry:
  %cmp.not45.not = icmp eq i32 %length, 0, !dbg !481
  br i1 %cmp.not45.not, label %cleanup20, label %for.body, !dbg !482

for.body:                                         ; preds = %entry, %cleanup19
  %i.047 = phi i32 [ %i.1, %cleanup19 ], [ 0, %entry ]
  %written.046 = phi i32 [ %written.3, %cleanup19 ], [ 0, %entry ]
  %inc = add nuw i32 %i.047, 1, !dbg !483
  %arrayidx = getelementptr inbounds nuw i8, ptr %in, i32 %i.047, !dbg !484
  %0 = load i8, ptr %arrayidx, align 1, !dbg !485, !tbaa !70
  %conv = zext i8 %0 to i32, !dbg !486
  %cmp1 = icmp sgt i8 %0, -1, !dbg !487
  br i1 %cmp1, label %if.then, label %if.end, !dbg !488

if.then:                                          ; preds = %for.body
  %inc4 = add i32 %written.046, 1, !dbg !489
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %out, i32 %written.046, !dbg !490
  store i8 %0, ptr %arrayidx5, align 1, !dbg !491, !tbaa !70
  br label %cleanup19, !dbg !492, !llvm.loop !493

if.end:                                           ; preds = %for.body
  %inc6 = add i32 %i.047, 2, !dbg !496
  %arrayidx7 = getelementptr inbounds nuw i8, ptr %in, i32 %inc, !dbg !497
  %1 = load i8, ptr %arrayidx7, align 1, !dbg !498, !tbaa !70
  %conv8 = zext i8 %1 to i32, !dbg !499
  %cmp9 = icmp ult i32 %written.046, %conv8, !dbg !500
  br i1 %cmp9, label %cleanup20, label %if.end12, !dbg !501

if.end12:                                         ; preds = %if.end
  %sub = add nsw i32 %conv, -128, !dbg !502
  %tobool.not42 = icmp eq i32 %sub, 0, !dbg !503
  br i1 %tobool.not42, label %cleanup19, label %for.body14.preheader, !dbg !504

for.body14.preheader:                             ; preds = %if.end12
  %xtraiter = and i32 %conv, 3, !dbg !505
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !505
  br i1 %lcmp.mod.not, label %for.body14.prol.loopexit, label %for.body14.prol, !dbg !505

for.body14.prol:                                  ; preds = %for.body14.preheader, %for.body14.prol
  %count.044.prol = phi i32 [ %dec.prol, %for.body14.prol ], [ %sub, %for.body14.preheader ]
  %written.143.prol = phi i32 [ %inc18.prol, %for.body14.prol ], [ %written.046, %for.body14.preheader ]
  %prol.iter = phi i32 [ %prol.iter.next, %for.body14.prol ], [ 0, %for.body14.preheader ]
  %dec.prol = add i32 %count.044.prol, -1, !dbg !506
  %sub15.prol = sub i32 %written.143.prol, %conv8, !dbg !507
  %arrayidx16.prol = getelementptr inbounds nuw i8, ptr %out, i32 %sub15.prol, !dbg !508
  %2 = load i8, ptr %arrayidx16.prol, align 1, !dbg !509, !tbaa !70
  %arrayidx17.prol = getelementptr inbounds nuw i8, ptr %out, i32 %written.143.prol, !dbg !510
  store i8 %2, ptr %arrayidx17.prol, align 1, !dbg !511, !tbaa !70
  %inc18.prol = add i32 %written.143.prol, 1, !dbg !512
  %prol.iter.next = add i32 %prol.iter, 1, !dbg !513
  %prol.iter.cmp.not = icmp eq i32 %prol.iter.next, %xtraiter, !dbg !513
  br i1 %prol.iter.cmp.not, label %for.body14.prol.loopexit, label %for.body14.prol, !dbg !513, !llvm.loop !514

for.body14.prol.loopexit:                         ; preds = %for.body14.prol, %for.body14.preheader
  %inc18.lcssa.unr = phi i32 [ poison, %for.body14.preheader ], [ %inc18.prol, %for.body14.prol ]
  %count.044.unr = phi i32 [ %sub, %for.body14.preheader ], [ %dec.prol, %for.body14.prol ]
  %written.143.unr = phi i32 [ %written.046, %for.body14.preheader ], [ %inc18.prol, %for.body14.prol ]
  %3 = add nsw i8 %0, 127, !dbg !505
  %4 = icmp ult i8 %3, 3, !dbg !505
  br i1 %4, label %cleanup19, label %for.body14, !dbg !505

for.body14:                                       ; preds = %for.body14.prol.loopexit, %for.body14
  %count.044 = phi i32 [ %dec.3, %for.body14 ], [ %count.044.unr, %for.body14.prol.loopexit ]
  %written.143 = phi i32 [ %inc18.3, %for.body14 ], [ %written.143.unr, %for.body14.prol.loopexit ]
  %sub15 = sub i32 %written.143, %conv8, !dbg !507
  %arrayidx16 = getelementptr inbounds nuw i8, ptr %out, i32 %sub15, !dbg !508
  %5 = load i8, ptr %arrayidx16, align 1, !dbg !515, !tbaa !70
  %arrayidx17 = getelementptr inbounds nuw i8, ptr %out, i32 %written.143, !dbg !510
  store i8 %5, ptr %arrayidx17, align 1, !dbg !516, !tbaa !70
  %inc18 = add i32 %written.143, 1, !dbg !517
  %sub15.1 = sub i32 %inc18, %conv8, !dbg !507
  %arrayidx16.1 = getelementptr inbounds nuw i8, ptr %out, i32 %sub15.1, !dbg !508
  %6 = load i8, ptr %arrayidx16.1, align 1, !dbg !518, !tbaa !70
  %arrayidx17.1 = getelementptr inbounds nuw i8, ptr %out, i32 %inc18, !dbg !510
  store i8 %6, ptr %arrayidx17.1, align 1, !dbg !519, !tbaa !70
  %inc18.1 = add i32 %written.143, 2, !dbg !520
  %sub15.2 = sub i32 %inc18.1, %conv8, !dbg !507
  %arrayidx16.2 = getelementptr inbounds nuw i8, ptr %out, i32 %sub15.2, !dbg !508
  %7 = load i8, ptr %arrayidx16.2, align 1, !dbg !521, !tbaa !70
  %arrayidx17.2 = getelementptr inbounds nuw i8, ptr %out, i32 %inc18.1, !dbg !510
  store i8 %7, ptr %arrayidx17.2, align 1, !dbg !522, !tbaa !70
  %inc18.2 = add i32 %written.143, 3, !dbg !523
  %dec.3 = add i32 %count.044, -4, !dbg !524
  %sub15.3 = sub i32 %inc18.2, %conv8, !dbg !507
  %arrayidx16.3 = getelementptr inbounds nuw i8, ptr %out, i32 %sub15.3, !dbg !508
  %8 = load i8, ptr %arrayidx16.3, align 1, !dbg !525, !tbaa !70
  %arrayidx17.3 = getelementptr inbounds nuw i8, ptr %out, i32 %inc18.2, !dbg !510
  store i8 %8, ptr %arrayidx17.3, align 1, !dbg !526, !tbaa !70
  %inc18.3 = add i32 %written.143, 4, !dbg !527
  %tobool.not.3 = icmp eq i32 %dec.3, 0, !dbg !528
  br i1 %tobool.not.3, label %cleanup19, label %for.body14, !dbg !529, !llvm.loop !530

cleanup19:                                        ; preds = %for.body14.prol.loopexit, %for.body14, %if.end12, %if.then
  %written.3 = phi i32 [ %inc4, %if.then ], [ %written.046, %if.end12 ], [ %inc18.lcssa.unr, %for.body14.prol.loopexit ], [ %inc18.3, %for.body14 ], !dbg !532
  %i.1 = phi i32 [ %inc, %if.then ], [ %inc6, %if.end12 ], [ %inc6, %for.body14 ], [ %inc6, %for.body14.prol.loopexit ], !dbg !532
  %cmp.not = icmp ult i32 %i.1, %length, !dbg !533
  br i1 %cmp.not, label %for.body, label %cleanup20, !dbg !534

cleanup20:                                        ; preds = %cleanup19, %if.end, %entry
  %spec.select = phi i32 [ 0, %entry ], [ 0, %if.end ], [ %written.3, %cleanup19 ]
  ret i32 %spec.select, !dbg !535
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden i32 @unpacks_in_turn(ptr noundef readonly captures(address) %in, ptr noundef readnone captures(address) %end, ptr noundef %out) local_unnamed_addr #6 !dbg !536 {
entry:
  %cmp33 = icmp ult ptr %in, %end, !dbg !537
  br i1 %cmp33, label %while.body, label %while.end, !dbg !538

while.body:                                       ; preds = %entry, %for.cond.cleanup8
  %at.035 = phi ptr [ %at.2.lcssa, %for.cond.cleanup8 ], [ %out, %entry ]
  %in.addr.034 = phi ptr [ %add.ptr13, %for.cond.cleanup8 ], [ %in, %entry ]
  %0 = load i8, ptr %in.addr.034, align 1, !dbg !539, !tbaa !70
  %1 = lshr i8 %0, 4, !dbg !540
  %tobool.not23 = icmp eq i8 %1, 0, !dbg !541
  br i1 %tobool.not23, label %for.cond.cleanup, label %for.body.preheader, !dbg !542

for.body.preheader:                               ; preds = %while.body
  %shr = zext nneg i8 %1 to i32, !dbg !540
  %xtraiter = and i32 %shr, 7, !dbg !543
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !543
  br i1 %lcmp.mod.not, label %for.body.prol.loopexit, label %for.body.prol, !dbg !543

for.body.prol:                                    ; preds = %for.body.preheader, %for.body.prol
  %literals.026.prol = phi i32 [ %dec.prol, %for.body.prol ], [ %shr, %for.body.preheader ]
  %at.125.prol = phi ptr [ %incdec.ptr1.prol, %for.body.prol ], [ %at.035, %for.body.preheader ]
  %in.addr.124.prol = phi ptr [ %incdec.ptr.prol, %for.body.prol ], [ %in.addr.034, %for.body.preheader ]
  %prol.iter = phi i32 [ %prol.iter.next, %for.body.prol ], [ 0, %for.body.preheader ]
  %dec.prol = add nsw i32 %literals.026.prol, -1, !dbg !544
  %incdec.ptr.prol = getelementptr inbounds nuw i8, ptr %in.addr.124.prol, i32 1, !dbg !545
  %2 = load i8, ptr %incdec.ptr.prol, align 1, !dbg !546, !tbaa !70
  %incdec.ptr1.prol = getelementptr inbounds nuw i8, ptr %at.125.prol, i32 1, !dbg !547
  store i8 %2, ptr %at.125.prol, align 1, !dbg !548, !tbaa !70
  %prol.iter.next = add i32 %prol.iter, 1, !dbg !549
  %prol.iter.cmp.not = icmp eq i32 %prol.iter.next, %xtraiter, !dbg !549
  br i1 %prol.iter.cmp.not, label %for.body.prol.loopexit, label %for.body.prol, !dbg !549, !llvm.loop !550

for.body.prol.loopexit:                           ; preds = %for.body.prol, %for.body.preheader
  %incdec.ptr.lcssa.unr = phi ptr [ poison, %for.body.preheader ], [ %incdec.ptr.prol, %for.body.prol ]
  %incdec.ptr1.lcssa.unr = phi ptr [ poison, %for.body.preheader ], [ %incdec.ptr1.prol, %for.body.prol ]
  %literals.026.unr = phi i32 [ %shr, %for.body.preheader ], [ %dec.prol, %for.body.prol ]
  %at.125.unr = phi ptr [ %at.035, %for.body.preheader ], [ %incdec.ptr1.prol, %for.body.prol ]
  %in.addr.124.unr = phi ptr [ %in.addr.034, %for.body.preheader ], [ %incdec.ptr.prol, %for.body.prol ]
  %3 = icmp sgt i8 %0, -1, !dbg !543
  br i1 %3, label %for.cond.cleanup, label %for.body, !dbg !543

for.cond.cleanup:                                 ; preds = %for.body.prol.loopexit, %for.body, %while.body
  %in.addr.1.lcssa = phi ptr [ %in.addr.034, %while.body ], [ %incdec.ptr.lcssa.unr, %for.body.prol.loopexit ], [ %incdec.ptr.7, %for.body ]
  %at.1.lcssa = phi ptr [ %at.035, %while.body ], [ %incdec.ptr1.lcssa.unr, %for.body.prol.loopexit ], [ %incdec.ptr1.7, %for.body ], !dbg !551
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %in.addr.1.lcssa, i32 2, !dbg !552
  %4 = load i8, ptr %arrayidx3, align 1, !dbg !553, !tbaa !70
  %tobool7.not28 = icmp eq i8 %4, 0, !dbg !554
  br i1 %tobool7.not28, label %for.cond.cleanup8, label %for.body9.preheader, !dbg !555

for.body9.preheader:                              ; preds = %for.cond.cleanup
  %conv4 = zext i8 %4 to i32, !dbg !556
  %arrayidx = getelementptr inbounds nuw i8, ptr %in.addr.1.lcssa, i32 1, !dbg !557
  %5 = load i8, ptr %arrayidx, align 1, !dbg !557, !tbaa !70
  %conv2 = zext i8 %5 to i32, !dbg !557
  %idx.neg = sub nsw i32 0, %conv2, !dbg !558
  %add.ptr = getelementptr inbounds i8, ptr %at.1.lcssa, i32 %idx.neg, !dbg !559
  %xtraiter37 = and i32 %conv4, 7, !dbg !560
  %lcmp.mod38.not = icmp eq i32 %xtraiter37, 0, !dbg !560
  br i1 %lcmp.mod38.not, label %for.body9.prol.loopexit, label %for.body9.prol, !dbg !560

for.body9.prol:                                   ; preds = %for.body9.preheader, %for.body9.prol
  %count.031.prol = phi i32 [ %dec6.prol, %for.body9.prol ], [ %conv4, %for.body9.preheader ]
  %from.030.prol = phi ptr [ %incdec.ptr10.prol, %for.body9.prol ], [ %add.ptr, %for.body9.preheader ]
  %at.229.prol = phi ptr [ %incdec.ptr11.prol, %for.body9.prol ], [ %at.1.lcssa, %for.body9.preheader ]
  %prol.iter39 = phi i32 [ %prol.iter39.next, %for.body9.prol ], [ 0, %for.body9.preheader ]
  %dec6.prol = add nsw i32 %count.031.prol, -1, !dbg !561
  %incdec.ptr10.prol = getelementptr inbounds nuw i8, ptr %from.030.prol, i32 1, !dbg !562
  %6 = load i8, ptr %from.030.prol, align 1, !dbg !563, !tbaa !70
  %incdec.ptr11.prol = getelementptr inbounds nuw i8, ptr %at.229.prol, i32 1, !dbg !564
  store i8 %6, ptr %at.229.prol, align 1, !dbg !565, !tbaa !70
  %prol.iter39.next = add i32 %prol.iter39, 1, !dbg !566
  %prol.iter39.cmp.not = icmp eq i32 %prol.iter39.next, %xtraiter37, !dbg !566
  br i1 %prol.iter39.cmp.not, label %for.body9.prol.loopexit, label %for.body9.prol, !dbg !566, !llvm.loop !567

for.body9.prol.loopexit:                          ; preds = %for.body9.prol, %for.body9.preheader
  %incdec.ptr11.lcssa.unr = phi ptr [ poison, %for.body9.preheader ], [ %incdec.ptr11.prol, %for.body9.prol ]
  %count.031.unr = phi i32 [ %conv4, %for.body9.preheader ], [ %dec6.prol, %for.body9.prol ]
  %from.030.unr = phi ptr [ %add.ptr, %for.body9.preheader ], [ %incdec.ptr10.prol, %for.body9.prol ]
  %at.229.unr = phi ptr [ %at.1.lcssa, %for.body9.preheader ], [ %incdec.ptr11.prol, %for.body9.prol ]
  %7 = icmp ult i8 %4, 8, !dbg !560
  br i1 %7, label %for.cond.cleanup8, label %for.body9, !dbg !560

for.body:                                         ; preds = %for.body.prol.loopexit, %for.body
  %literals.026 = phi i32 [ %dec.7, %for.body ], [ %literals.026.unr, %for.body.prol.loopexit ]
  %at.125 = phi ptr [ %incdec.ptr1.7, %for.body ], [ %at.125.unr, %for.body.prol.loopexit ]
  %in.addr.124 = phi ptr [ %incdec.ptr.7, %for.body ], [ %in.addr.124.unr, %for.body.prol.loopexit ]
  %incdec.ptr = getelementptr inbounds nuw i8, ptr %in.addr.124, i32 1, !dbg !568
  %8 = load i8, ptr %incdec.ptr, align 1, !dbg !569, !tbaa !70
  %incdec.ptr1 = getelementptr inbounds nuw i8, ptr %at.125, i32 1, !dbg !570
  store i8 %8, ptr %at.125, align 1, !dbg !571, !tbaa !70
  %incdec.ptr.1 = getelementptr inbounds nuw i8, ptr %in.addr.124, i32 2, !dbg !572
  %9 = load i8, ptr %incdec.ptr.1, align 1, !dbg !573, !tbaa !70
  %incdec.ptr1.1 = getelementptr inbounds nuw i8, ptr %at.125, i32 2, !dbg !574
  store i8 %9, ptr %incdec.ptr1, align 1, !dbg !575, !tbaa !70
  %incdec.ptr.2 = getelementptr inbounds nuw i8, ptr %in.addr.124, i32 3, !dbg !576
  %10 = load i8, ptr %incdec.ptr.2, align 1, !dbg !577, !tbaa !70
  %incdec.ptr1.2 = getelementptr inbounds nuw i8, ptr %at.125, i32 3, !dbg !578
  store i8 %10, ptr %incdec.ptr1.1, align 1, !dbg !579, !tbaa !70
  %incdec.ptr.3 = getelementptr inbounds nuw i8, ptr %in.addr.124, i32 4, !dbg !580
  %11 = load i8, ptr %incdec.ptr.3, align 1, !dbg !581, !tbaa !70
  %incdec.ptr1.3 = getelementptr inbounds nuw i8, ptr %at.125, i32 4, !dbg !582
  store i8 %11, ptr %incdec.ptr1.2, align 1, !dbg !583, !tbaa !70
  %incdec.ptr.4 = getelementptr inbounds nuw i8, ptr %in.addr.124, i32 5, !dbg !584
  %12 = load i8, ptr %incdec.ptr.4, align 1, !dbg !585, !tbaa !70
  %incdec.ptr1.4 = getelementptr inbounds nuw i8, ptr %at.125, i32 5, !dbg !586
  store i8 %12, ptr %incdec.ptr1.3, align 1, !dbg !587, !tbaa !70
  %incdec.ptr.5 = getelementptr inbounds nuw i8, ptr %in.addr.124, i32 6, !dbg !588
  %13 = load i8, ptr %incdec.ptr.5, align 1, !dbg !589, !tbaa !70
  %incdec.ptr1.5 = getelementptr inbounds nuw i8, ptr %at.125, i32 6, !dbg !590
  store i8 %13, ptr %incdec.ptr1.4, align 1, !dbg !591, !tbaa !70
  %incdec.ptr.6 = getelementptr inbounds nuw i8, ptr %in.addr.124, i32 7, !dbg !592
  %14 = load i8, ptr %incdec.ptr.6, align 1, !dbg !593, !tbaa !70
  %incdec.ptr1.6 = getelementptr inbounds nuw i8, ptr %at.125, i32 7, !dbg !594
  store i8 %14, ptr %incdec.ptr1.5, align 1, !dbg !595, !tbaa !70
  %dec.7 = add nsw i32 %literals.026, -8, !dbg !596
  %incdec.ptr.7 = getelementptr inbounds nuw i8, ptr %in.addr.124, i32 8, !dbg !597
  %15 = load i8, ptr %incdec.ptr.7, align 1, !dbg !598, !tbaa !70
  %incdec.ptr1.7 = getelementptr inbounds nuw i8, ptr %at.125, i32 8, !dbg !599
  store i8 %15, ptr %incdec.ptr1.6, align 1, !dbg !600, !tbaa !70
  %tobool.not.7 = icmp eq i32 %dec.7, 0, !dbg !601
  br i1 %tobool.not.7, label %for.cond.cleanup, label %for.body, !dbg !602, !llvm.loop !603

for.cond.cleanup8:                                ; preds = %for.body9.prol.loopexit, %for.body9, %for.cond.cleanup
  %at.2.lcssa = phi ptr [ %at.1.lcssa, %for.cond.cleanup ], [ %incdec.ptr11.lcssa.unr, %for.body9.prol.loopexit ], [ %incdec.ptr11.7, %for.body9 ], !dbg !551
  %add.ptr13 = getelementptr inbounds nuw i8, ptr %in.addr.1.lcssa, i32 3, !dbg !605
  %cmp = icmp ult ptr %add.ptr13, %end, !dbg !606
  br i1 %cmp, label %while.body, label %while.end, !dbg !607, !llvm.loop !608

for.body9:                                        ; preds = %for.body9.prol.loopexit, %for.body9
  %count.031 = phi i32 [ %dec6.7, %for.body9 ], [ %count.031.unr, %for.body9.prol.loopexit ]
  %from.030 = phi ptr [ %incdec.ptr10.7, %for.body9 ], [ %from.030.unr, %for.body9.prol.loopexit ]
  %at.229 = phi ptr [ %incdec.ptr11.7, %for.body9 ], [ %at.229.unr, %for.body9.prol.loopexit ]
  %incdec.ptr10 = getelementptr inbounds nuw i8, ptr %from.030, i32 1, !dbg !611
  %16 = load i8, ptr %from.030, align 1, !dbg !612, !tbaa !70
  %incdec.ptr11 = getelementptr inbounds nuw i8, ptr %at.229, i32 1, !dbg !613
  store i8 %16, ptr %at.229, align 1, !dbg !614, !tbaa !70
  %incdec.ptr10.1 = getelementptr inbounds nuw i8, ptr %from.030, i32 2, !dbg !615
  %17 = load i8, ptr %incdec.ptr10, align 1, !dbg !616, !tbaa !70
  %incdec.ptr11.1 = getelementptr inbounds nuw i8, ptr %at.229, i32 2, !dbg !617
  store i8 %17, ptr %incdec.ptr11, align 1, !dbg !618, !tbaa !70
  %incdec.ptr10.2 = getelementptr inbounds nuw i8, ptr %from.030, i32 3, !dbg !619
  %18 = load i8, ptr %incdec.ptr10.1, align 1, !dbg !620, !tbaa !70
  %incdec.ptr11.2 = getelementptr inbounds nuw i8, ptr %at.229, i32 3, !dbg !621
  store i8 %18, ptr %incdec.ptr11.1, align 1, !dbg !622, !tbaa !70
  %incdec.ptr10.3 = getelementptr inbounds nuw i8, ptr %from.030, i32 4, !dbg !623
  %19 = load i8, ptr %incdec.ptr10.2, align 1, !dbg !624, !tbaa !70
  %incdec.ptr11.3 = getelementptr inbounds nuw i8, ptr %at.229, i32 4, !dbg !625
  store i8 %19, ptr %incdec.ptr11.2, align 1, !dbg !626, !tbaa !70
  %incdec.ptr10.4 = getelementptr inbounds nuw i8, ptr %from.030, i32 5, !dbg !627
  %20 = load i8, ptr %incdec.ptr10.3, align 1, !dbg !628, !tbaa !70
  %incdec.ptr11.4 = getelementptr inbounds nuw i8, ptr %at.229, i32 5, !dbg !629
  store i8 %20, ptr %incdec.ptr11.3, align 1, !dbg !630, !tbaa !70
  %incdec.ptr10.5 = getelementptr inbounds nuw i8, ptr %from.030, i32 6, !dbg !631
  %21 = load i8, ptr %incdec.ptr10.4, align 1, !dbg !632, !tbaa !70
  %incdec.ptr11.5 = getelementptr inbounds nuw i8, ptr %at.229, i32 6, !dbg !633
  store i8 %21, ptr %incdec.ptr11.4, align 1, !dbg !634, !tbaa !70
  %incdec.ptr10.6 = getelementptr inbounds nuw i8, ptr %from.030, i32 7, !dbg !635
  %22 = load i8, ptr %incdec.ptr10.5, align 1, !dbg !636, !tbaa !70
  %incdec.ptr11.6 = getelementptr inbounds nuw i8, ptr %at.229, i32 7, !dbg !637
  store i8 %22, ptr %incdec.ptr11.5, align 1, !dbg !638, !tbaa !70
  %dec6.7 = add nsw i32 %count.031, -8, !dbg !639
  %incdec.ptr10.7 = getelementptr inbounds nuw i8, ptr %from.030, i32 8, !dbg !640
  %23 = load i8, ptr %incdec.ptr10.6, align 1, !dbg !641, !tbaa !70
  %incdec.ptr11.7 = getelementptr inbounds nuw i8, ptr %at.229, i32 8, !dbg !642
  store i8 %23, ptr %incdec.ptr11.6, align 1, !dbg !643, !tbaa !70
  %tobool7.not.7 = icmp eq i32 %dec6.7, 0, !dbg !644
  br i1 %tobool7.not.7, label %for.cond.cleanup8, label %for.body9, !dbg !645, !llvm.loop !646

while.end:                                        ; preds = %for.cond.cleanup8, %entry
  %at.0.lcssa = phi ptr [ %out, %entry ], [ %at.2.lcssa, %for.cond.cleanup8 ], !dbg !648
  %sub.ptr.lhs.cast = ptrtoint ptr %at.0.lcssa to i32, !dbg !649
  %sub.ptr.rhs.cast = ptrtoint ptr %out to i32, !dbg !649
  %sub.ptr.sub = sub i32 %sub.ptr.lhs.cast, %sub.ptr.rhs.cast, !dbg !650
  ret i32 %sub.ptr.sub, !dbg !651
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @largest(ptr noundef readonly captures(none) %v, i32 noundef %n, ptr noundef writeonly captures(none) %result) local_unnamed_addr #6 !dbg !652 {
entry:
  %cmp10 = icmp sgt i32 %n, 0, !dbg !653
  br i1 %cmp10, label %for.inc.peel, label %for.cond.cleanup, !dbg !654

for.inc.peel:                                     ; preds = %entry
  %.pre = load i32, ptr %v, align 4, !dbg !655, !tbaa !6
  store i32 %.pre, ptr %result, align 4, !dbg !656, !tbaa !6
  %exitcond.peel.not = icmp eq i32 %n, 1, !dbg !657
  br i1 %exitcond.peel.not, label %for.cond.cleanup, label %lor.lhs.false.preheader, !dbg !658

lor.lhs.false.preheader:                          ; preds = %for.inc.peel
  %0 = add nsw i32 %n, -1, !dbg !659
  %1 = add nsw i32 %n, -2, !dbg !659
  %xtraiter = and i32 %0, 3, !dbg !659
  %2 = icmp ult i32 %1, 3, !dbg !659
  br i1 %2, label %lor.lhs.false.epil.preheader, label %lor.lhs.false.preheader.new, !dbg !659

lor.lhs.false.preheader.new:                      ; preds = %lor.lhs.false.preheader
  %unroll_iter = and i32 %0, -4, !dbg !659
  br label %lor.lhs.false, !dbg !659

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.inc.3
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !660
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %lor.lhs.false.epil.preheader, !dbg !660

lor.lhs.false.epil.preheader:                     ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %lor.lhs.false.preheader
  %.epil.init = phi i32 [ %.pre, %lor.lhs.false.preheader ], [ %17, %for.cond.cleanup.loopexit.unr-lcssa ]
  %i.011.epil.init = phi i32 [ 1, %lor.lhs.false.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod15 = icmp ne i32 %xtraiter, 0, !dbg !661
  tail call void @llvm.assume(i1 %lcmp.mod15), !dbg !661
  br label %lor.lhs.false.epil, !dbg !661

lor.lhs.false.epil:                               ; preds = %for.inc.epil, %lor.lhs.false.epil.preheader
  %3 = phi i32 [ %5, %for.inc.epil ], [ %.epil.init, %lor.lhs.false.epil.preheader ]
  %i.011.epil = phi i32 [ %inc.epil, %for.inc.epil ], [ %i.011.epil.init, %lor.lhs.false.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.inc.epil ], [ 0, %lor.lhs.false.epil.preheader ]
  %arrayidx.epil = getelementptr inbounds nuw i32, ptr %v, i32 %i.011.epil, !dbg !662
  %4 = load i32, ptr %arrayidx.epil, align 4, !dbg !662, !tbaa !6
  %cmp2.epil = icmp sgt i32 %4, %3, !dbg !663
  br i1 %cmp2.epil, label %if.then.epil, label %for.inc.epil, !dbg !664

if.then.epil:                                     ; preds = %lor.lhs.false.epil
  store i32 %4, ptr %result, align 4, !dbg !665, !tbaa !6
  br label %for.inc.epil, !dbg !666

for.inc.epil:                                     ; preds = %if.then.epil, %lor.lhs.false.epil
  %5 = phi i32 [ %3, %lor.lhs.false.epil ], [ %4, %if.then.epil ]
  %inc.epil = add nuw nsw i32 %i.011.epil, 1, !dbg !667
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !668
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !668
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %lor.lhs.false.epil, !dbg !668, !llvm.loop !669

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.inc.epil, %for.inc.peel, %entry
  ret void, !dbg !670

lor.lhs.false:                                    ; preds = %for.inc.3, %lor.lhs.false.preheader.new
  %6 = phi i32 [ %.pre, %lor.lhs.false.preheader.new ], [ %17, %for.inc.3 ]
  %i.011 = phi i32 [ 1, %lor.lhs.false.preheader.new ], [ %inc.3, %for.inc.3 ]
  %niter = phi i32 [ 0, %lor.lhs.false.preheader.new ], [ %niter.next.3, %for.inc.3 ]
  %arrayidx = getelementptr inbounds nuw i32, ptr %v, i32 %i.011, !dbg !662
  %7 = load i32, ptr %arrayidx, align 4, !dbg !662, !tbaa !6
  %cmp2 = icmp sgt i32 %7, %6, !dbg !671
  br i1 %cmp2, label %if.then, label %for.inc, !dbg !661

if.then:                                          ; preds = %lor.lhs.false
  store i32 %7, ptr %result, align 4, !dbg !672, !tbaa !6
  br label %for.inc, !dbg !666

for.inc:                                          ; preds = %lor.lhs.false, %if.then
  %8 = phi i32 [ %6, %lor.lhs.false ], [ %7, %if.then ]
  %9 = getelementptr inbounds nuw i32, ptr %v, i32 %i.011, !dbg !662
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %9, i32 4, !dbg !662
  %10 = load i32, ptr %arrayidx.1, align 4, !dbg !662, !tbaa !6
  %cmp2.1 = icmp sgt i32 %10, %8, !dbg !673
  br i1 %cmp2.1, label %if.then.1, label %for.inc.1, !dbg !674

if.then.1:                                        ; preds = %for.inc
  store i32 %10, ptr %result, align 4, !dbg !675, !tbaa !6
  br label %for.inc.1, !dbg !666

for.inc.1:                                        ; preds = %if.then.1, %for.inc
  %11 = phi i32 [ %8, %for.inc ], [ %10, %if.then.1 ]
  %12 = getelementptr inbounds nuw i32, ptr %v, i32 %i.011, !dbg !662
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %12, i32 8, !dbg !662
  %13 = load i32, ptr %arrayidx.2, align 4, !dbg !662, !tbaa !6
  %cmp2.2 = icmp sgt i32 %13, %11, !dbg !676
  br i1 %cmp2.2, label %if.then.2, label %for.inc.2, !dbg !677

if.then.2:                                        ; preds = %for.inc.1
  store i32 %13, ptr %result, align 4, !dbg !678, !tbaa !6
  br label %for.inc.2, !dbg !666

for.inc.2:                                        ; preds = %if.then.2, %for.inc.1
  %14 = phi i32 [ %11, %for.inc.1 ], [ %13, %if.then.2 ]
  %15 = getelementptr inbounds nuw i32, ptr %v, i32 %i.011, !dbg !662
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %15, i32 12, !dbg !662
  %16 = load i32, ptr %arrayidx.3, align 4, !dbg !662, !tbaa !6
  %cmp2.3 = icmp sgt i32 %16, %14, !dbg !679
  br i1 %cmp2.3, label %if.then.3, label %for.inc.3, !dbg !680

if.then.3:                                        ; preds = %for.inc.2
  store i32 %16, ptr %result, align 4, !dbg !681, !tbaa !6
  br label %for.inc.3, !dbg !666

for.inc.3:                                        ; preds = %if.then.3, %for.inc.2
  %17 = phi i32 [ %14, %for.inc.2 ], [ %16, %if.then.3 ]
  %inc.3 = add nuw nsw i32 %i.011, 4, !dbg !682
  %niter.next.3 = add i32 %niter, 4, !dbg !683
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !683
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %lor.lhs.false, !dbg !683, !llvm.loop !684
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @first_in_loop(ptr noundef readonly captures(none) %v, i32 noundef %n, ptr noundef captures(none) %result) local_unnamed_addr #6 !dbg !687 {
entry:
  %cmp12 = icmp sgt i32 %n, 0, !dbg !688
  br i1 %cmp12, label %for.body.preheader, label %for.cond.cleanup, !dbg !689

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %n, 1, !dbg !690
  %0 = icmp eq i32 %n, 1, !dbg !690
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !690

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483646, !dbg !690
  br label %for.body, !dbg !690

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.inc.1
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !691
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !691

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.013.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.1, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod14 = icmp ne i32 %xtraiter, 0, !dbg !692
  tail call void @llvm.assume(i1 %lcmp.mod14), !dbg !692
  %arrayidx.epil = getelementptr inbounds nuw i32, ptr %v, i32 %i.013.epil.init, !dbg !693
  %1 = load i32, ptr %arrayidx.epil, align 4, !dbg !693, !tbaa !6
  %and.epil = and i32 %1, 1, !dbg !691
  %tobool.not.epil = icmp eq i32 %and.epil, 0, !dbg !694
  br i1 %tobool.not.epil, label %if.else.epil, label %for.inc.epil, !dbg !695

if.else.epil:                                     ; preds = %for.body.epil.preheader
  %2 = load i32, ptr %result, align 4, !dbg !696, !tbaa !6
  %add.epil = add nsw i32 %2, %1, !dbg !697
  br label %for.inc.epil

for.inc.epil:                                     ; preds = %if.else.epil, %for.body.epil.preheader
  %storemerge.epil = phi i32 [ %add.epil, %if.else.epil ], [ %1, %for.body.epil.preheader ], !dbg !698
  store i32 %storemerge.epil, ptr %result, align 4, !dbg !698, !tbaa !6
  br label %for.cond.cleanup, !dbg !699

for.cond.cleanup:                                 ; preds = %for.inc.epil, %for.cond.cleanup.loopexit.unr-lcssa, %entry
  ret void, !dbg !699

for.body:                                         ; preds = %for.inc.1, %for.body.preheader.new
  %i.013 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.1, %for.inc.1 ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.1, %for.inc.1 ]
  %arrayidx = getelementptr inbounds nuw i32, ptr %v, i32 %i.013, !dbg !693
  %3 = load i32, ptr %arrayidx, align 4, !dbg !693, !tbaa !6
  %and = and i32 %3, 1, !dbg !691
  %tobool.not = icmp eq i32 %and, 0, !dbg !700
  br i1 %tobool.not, label %if.else, label %for.inc, !dbg !692

if.else:                                          ; preds = %for.body
  %4 = load i32, ptr %result, align 4, !dbg !696, !tbaa !6
  %add = add nsw i32 %4, %3, !dbg !701
  br label %for.inc

for.inc:                                          ; preds = %for.body, %if.else
  %storemerge = phi i32 [ %add, %if.else ], [ %3, %for.body ], !dbg !698
  store i32 %storemerge, ptr %result, align 4, !dbg !698, !tbaa !6
  %5 = getelementptr inbounds nuw i32, ptr %v, i32 %i.013, !dbg !693
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %5, i32 4, !dbg !693
  %6 = load i32, ptr %arrayidx.1, align 4, !dbg !693, !tbaa !6
  %and.1 = and i32 %6, 1, !dbg !691
  %tobool.not.1 = icmp eq i32 %and.1, 0, !dbg !702
  br i1 %tobool.not.1, label %if.else.1, label %for.inc.1, !dbg !703

if.else.1:                                        ; preds = %for.inc
  %7 = load i32, ptr %result, align 4, !dbg !696, !tbaa !6
  %add.1 = add nsw i32 %7, %6, !dbg !704
  br label %for.inc.1

for.inc.1:                                        ; preds = %if.else.1, %for.inc
  %storemerge.1 = phi i32 [ %add.1, %if.else.1 ], [ %6, %for.inc ], !dbg !698
  store i32 %storemerge.1, ptr %result, align 4, !dbg !698, !tbaa !6
  %inc.1 = add nuw nsw i32 %i.013, 2, !dbg !705
  %niter.next.1 = add i32 %niter, 2, !dbg !706
  %niter.ncmp.1 = icmp eq i32 %niter.next.1, %unroll_iter, !dbg !706
  br i1 %niter.ncmp.1, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !706, !llvm.loop !707
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @first_in_tag(ptr noundef captures(none) %tag, ptr noundef readonly captures(none) %v, i32 noundef %n) local_unnamed_addr #6 !dbg !709 {
entry:
  %cmp10 = icmp sgt i32 %n, 0, !dbg !710
  br i1 %cmp10, label %for.body.lr.ph, label %for.cond.cleanup, !dbg !711

for.body.lr.ph:                                   ; preds = %entry
  %0 = trunc i32 %n to i8
  %xtraiter = and i32 %n, 1, !dbg !712
  %1 = icmp eq i32 %n, 1, !dbg !712
  br i1 %1, label %for.body.epil.preheader, label %for.body.lr.ph.new, !dbg !712

for.body.lr.ph.new:                               ; preds = %for.body.lr.ph
  %unroll_iter = and i32 %n, 2147483646, !dbg !711
  br label %for.body, !dbg !711

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.inc.1
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !713
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !713

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.lr.ph
  %i.011.epil.init = phi i32 [ 0, %for.body.lr.ph ], [ %inc.1, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod12 = icmp ne i32 %xtraiter, 0, !dbg !714
  tail call void @llvm.assume(i1 %lcmp.mod12), !dbg !714
  %arrayidx.epil = getelementptr inbounds nuw i32, ptr %v, i32 %i.011.epil.init, !dbg !715
  %2 = load i32, ptr %arrayidx.epil, align 4, !dbg !715, !tbaa !6
  %and.epil = and i32 %2, 1, !dbg !713
  %tobool.not.epil = icmp eq i32 %and.epil, 0, !dbg !716
  br i1 %tobool.not.epil, label %if.else.epil, label %for.inc.epil, !dbg !717

if.else.epil:                                     ; preds = %for.body.epil.preheader
  %3 = load i8, ptr %tag, align 1, !dbg !718, !tbaa !70
  %conv5.epil = add i8 %3, %0, !dbg !719
  br label %for.inc.epil

for.inc.epil:                                     ; preds = %if.else.epil, %for.body.epil.preheader
  %storemerge.epil = phi i8 [ %conv5.epil, %if.else.epil ], [ 1, %for.body.epil.preheader ], !dbg !720
  store i8 %storemerge.epil, ptr %tag, align 1, !dbg !720, !tbaa !70
  br label %for.cond.cleanup, !dbg !721

for.cond.cleanup:                                 ; preds = %for.inc.epil, %for.cond.cleanup.loopexit.unr-lcssa, %entry
  ret void, !dbg !721

for.body:                                         ; preds = %for.inc.1, %for.body.lr.ph.new
  %i.011 = phi i32 [ 0, %for.body.lr.ph.new ], [ %inc.1, %for.inc.1 ]
  %niter = phi i32 [ 0, %for.body.lr.ph.new ], [ %niter.next.1, %for.inc.1 ]
  %arrayidx = getelementptr inbounds nuw i32, ptr %v, i32 %i.011, !dbg !715
  %4 = load i32, ptr %arrayidx, align 4, !dbg !715, !tbaa !6
  %and = and i32 %4, 1, !dbg !713
  %tobool.not = icmp eq i32 %and, 0, !dbg !722
  br i1 %tobool.not, label %if.else, label %for.inc, !dbg !714

if.else:                                          ; preds = %for.body
  %5 = load i8, ptr %tag, align 1, !dbg !718, !tbaa !70
  %conv5 = add i8 %5, %0, !dbg !723
  br label %for.inc

for.inc:                                          ; preds = %for.body, %if.else
  %storemerge = phi i8 [ %conv5, %if.else ], [ 1, %for.body ], !dbg !720
  store i8 %storemerge, ptr %tag, align 1, !dbg !720, !tbaa !70
  %6 = getelementptr inbounds nuw i32, ptr %v, i32 %i.011, !dbg !715
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %6, i32 4, !dbg !715
  %7 = load i32, ptr %arrayidx.1, align 4, !dbg !715, !tbaa !6
  %and.1 = and i32 %7, 1, !dbg !713
  %tobool.not.1 = icmp eq i32 %and.1, 0, !dbg !724
  br i1 %tobool.not.1, label %if.else.1, label %for.inc.1, !dbg !725

if.else.1:                                        ; preds = %for.inc
  %8 = load i8, ptr %tag, align 1, !dbg !718, !tbaa !70
  %conv5.1 = add i8 %8, %0, !dbg !726
  br label %for.inc.1

for.inc.1:                                        ; preds = %if.else.1, %for.inc
  %storemerge.1 = phi i8 [ %conv5.1, %if.else.1 ], [ 1, %for.inc ], !dbg !720
  store i8 %storemerge.1, ptr %tag, align 1, !dbg !720, !tbaa !70
  %inc.1 = add nuw nsw i32 %i.011, 2, !dbg !727
  %niter.next.1 = add i32 %niter, 2, !dbg !728
  %niter.ncmp.1 = icmp eq i32 %niter.next.1, %unroll_iter, !dbg !728
  br i1 %niter.ncmp.1, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !728, !llvm.loop !729
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @neighbours(ptr noundef readonly captures(none) %v, i32 noundef %n, ptr noundef captures(none) %out) local_unnamed_addr #6 !dbg !731 {
entry:
  %cmp14 = icmp sgt i32 %n, 0, !dbg !732
  br i1 %cmp14, label %for.body.preheader, label %for.cond.cleanup, !dbg !733

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %n, 1, !dbg !734
  %0 = icmp eq i32 %n, 1, !dbg !734
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !734

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483646, !dbg !734
  br label %for.body, !dbg !734

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.inc.1
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !735
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !735

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.015.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.1, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod16 = icmp ne i32 %xtraiter, 0, !dbg !736
  tail call void @llvm.assume(i1 %lcmp.mod16), !dbg !736
  %arrayidx.epil = getelementptr inbounds nuw i32, ptr %v, i32 %i.015.epil.init, !dbg !737
  %1 = load i32, ptr %arrayidx.epil, align 4, !dbg !737, !tbaa !6
  %cmp1.epil = icmp sgt i32 %1, 0, !dbg !738
  %2 = getelementptr inbounds nuw %struct.mixed, ptr %out, i32 %i.015.epil.init, !dbg !739
  br i1 %cmp1.epil, label %if.then.epil, label %if.end.epil, !dbg !740

if.end.epil:                                      ; preds = %for.body.epil.preheader
  %3 = load i32, ptr %2, align 4, !dbg !741, !tbaa !386
  %add6.epil = add nsw i32 %3, 2, !dbg !742
  store i32 %add6.epil, ptr %2, align 4, !dbg !743, !tbaa !386
  br label %for.cond.cleanup, !dbg !744

if.then.epil:                                     ; preds = %for.body.epil.preheader
  %arrayidx3.epil = getelementptr inbounds nuw i8, ptr %2, i32 16, !dbg !745
  store i32 %1, ptr %arrayidx3.epil, align 4, !dbg !746, !tbaa !386
  br label %for.cond.cleanup, !dbg !747

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %if.then.epil, %if.end.epil, %entry
  ret void, !dbg !748

for.body:                                         ; preds = %for.inc.1, %for.body.preheader.new
  %i.015 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.1, %for.inc.1 ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.1, %for.inc.1 ]
  %arrayidx = getelementptr inbounds nuw i32, ptr %v, i32 %i.015, !dbg !737
  %4 = load i32, ptr %arrayidx, align 4, !dbg !737, !tbaa !6
  %cmp1 = icmp sgt i32 %4, 0, !dbg !749
  %5 = getelementptr inbounds nuw %struct.mixed, ptr %out, i32 %i.015, !dbg !739
  br i1 %cmp1, label %if.then, label %if.end, !dbg !736

if.then:                                          ; preds = %for.body
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %5, i32 16, !dbg !745
  store i32 %4, ptr %arrayidx3, align 4, !dbg !750, !tbaa !386
  br label %for.inc, !dbg !751

if.end:                                           ; preds = %for.body
  %6 = load i32, ptr %5, align 4, !dbg !741, !tbaa !386
  %add6 = add nsw i32 %6, 2, !dbg !752
  store i32 %add6, ptr %5, align 4, !dbg !753, !tbaa !386
  br label %for.inc, !dbg !754

for.inc:                                          ; preds = %if.end, %if.then
  %inc = or disjoint i32 %i.015, 1, !dbg !755
  %arrayidx.1 = getelementptr inbounds nuw i32, ptr %v, i32 %inc, !dbg !737
  %7 = load i32, ptr %arrayidx.1, align 4, !dbg !737, !tbaa !6
  %cmp1.1 = icmp sgt i32 %7, 0, !dbg !756
  %8 = getelementptr inbounds nuw %struct.mixed, ptr %out, i32 %inc, !dbg !739
  br i1 %cmp1.1, label %if.then.1, label %if.end.1, !dbg !757

if.end.1:                                         ; preds = %for.inc
  %9 = load i32, ptr %8, align 4, !dbg !741, !tbaa !386
  %add6.1 = add nsw i32 %9, 2, !dbg !758
  store i32 %add6.1, ptr %8, align 4, !dbg !759, !tbaa !386
  br label %for.inc.1, !dbg !760

if.then.1:                                        ; preds = %for.inc
  %arrayidx3.1 = getelementptr inbounds nuw i8, ptr %8, i32 16, !dbg !745
  store i32 %7, ptr %arrayidx3.1, align 4, !dbg !761, !tbaa !386
  br label %for.inc.1, !dbg !762

for.inc.1:                                        ; preds = %if.then.1, %if.end.1
  %inc.1 = add nuw nsw i32 %i.015, 2, !dbg !763
  %niter.next.1 = add i32 %niter, 2, !dbg !764
  %niter.ncmp.1 = icmp eq i32 %niter.next.1, %unroll_iter, !dbg !764
  br i1 %niter.ncmp.1, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !764, !llvm.loop !765
}

; Function Attrs: nounwind
define hidden void @clears(ptr noundef initializes((0, 4)) %out, i32 noundef %size, i32 noundef %n) local_unnamed_addr #14 !dbg !767 {
entry:
  store i32 1, ptr %out, align 4, !dbg !768, !tbaa !386
  %tobool.not = icmp eq i32 %n, 0, !dbg !769
  br i1 %tobool.not, label %if.end, label %if.then, !dbg !770

if.then:                                          ; preds = %entry
  tail call void @clear(ptr noundef nonnull %out, i32 noundef %size) #20, !dbg !771
  br label %if.end, !dbg !771

if.end:                                           ; preds = %if.then, %entry
  %arrayidx = getelementptr inbounds nuw i8, ptr %out, i32 12, !dbg !772
  %0 = load i32, ptr %arrayidx, align 4, !dbg !773, !tbaa !6
  %add = add nsw i32 %0, %n, !dbg !774
  store i32 %add, ptr %arrayidx, align 4, !dbg !775, !tbaa !6
  ret void, !dbg !776
}

declare !dbg !777 void @clear(ptr noundef, i32 noundef) local_unnamed_addr #15

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @in_a_callee(ptr noundef captures(none) %out, i32 noundef %n) local_unnamed_addr #6 !dbg !778 {
entry:
  %cmp6 = icmp sgt i32 %n, 0, !dbg !779
  br i1 %cmp6, label %for.body, label %for.cond.cleanup, !dbg !780

for.cond.cleanup:                                 ; preds = %for.body, %entry
  ret void, !dbg !781

for.body:                                         ; preds = %entry, %for.body
  %i.07 = phi i32 [ %inc, %for.body ], [ 0, %entry ]
  store i32 %i.07, ptr %out, align 4, !dbg !782, !tbaa !386
  %cmp1 = icmp eq i32 %i.07, 0, !dbg !783
  %conv = zext i1 %cmp1 to i32, !dbg !783
  tail call fastcc void @update(ptr noundef nonnull %out, i32 noundef %conv), !dbg !784
  %inc = add nuw nsw i32 %i.07, 1, !dbg !785
  %exitcond.not = icmp eq i32 %inc, %n, !dbg !786
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !dbg !787, !llvm.loop !788
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @update(ptr noundef captures(none) %mixed, i32 noundef range(i32 0, 2) %is_first) unnamed_addr #3 !dbg !791 {
entry:
  %tobool.not = icmp eq i32 %is_first, 0, !dbg !792
  %values1 = getelementptr inbounds nuw i8, ptr %mixed, i32 4, !dbg !793
  br i1 %tobool.not, label %if.else, label %if.end, !dbg !794

if.else:                                          ; preds = %entry
  %0 = load i32, ptr %values1, align 4, !dbg !795, !tbaa !6
  %mul = shl nsw i32 %0, 1, !dbg !796
  br label %if.end

if.end:                                           ; preds = %entry, %if.else
  %mul.sink = phi i32 [ %mul, %if.else ], [ 1, %entry ]
  store i32 %mul.sink, ptr %values1, align 4, !dbg !793, !tbaa !6
  ret void, !dbg !797
}

; Function Attrs: nounwind
define hidden i32 @one_of_both(ptr noundef captures(none) initializes((0, 4)) %out, i32 noundef %n) local_unnamed_addr #14 !dbg !798 {
entry:
  %mine = alloca %struct.mixed, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %mine) #20, !dbg !799
  store i32 %n, ptr %mine, align 4, !dbg !800, !tbaa !386
  %values = getelementptr inbounds nuw i8, ptr %mine, i32 4, !dbg !801
  store i32 %n, ptr %values, align 4, !dbg !802, !tbaa !6
  %arrayinit.element = getelementptr inbounds nuw i8, ptr %mine, i32 8, !dbg !803
  store i32 %n, ptr %arrayinit.element, align 4, !dbg !802, !tbaa !6
  %arrayinit.element1 = getelementptr inbounds nuw i8, ptr %mine, i32 12, !dbg !803
  store i32 %n, ptr %arrayinit.element1, align 4, !dbg !802, !tbaa !6
  %and = and i32 %n, 1, !dbg !804
  %tobool.not = icmp eq i32 %and, 0, !dbg !805
  store i32 %n, ptr %out, align 4, !dbg !806, !tbaa !386
  call void @outside(ptr noundef nonnull %mine) #20, !dbg !807
  %out.sroa.gep = getelementptr inbounds nuw i8, ptr %out, i32 8, !dbg !808
  %cond.sroa.sel = select i1 %tobool.not, ptr %arrayinit.element, ptr %out.sroa.gep, !dbg !808
  %0 = load i32, ptr %cond.sroa.sel, align 4, !dbg !809, !tbaa !6
  %add = add nsw i32 %0, 2, !dbg !810
  store i32 %add, ptr %cond.sroa.sel, align 4, !dbg !811, !tbaa !6
  %1 = load i32, ptr %arrayinit.element, align 4, !dbg !812, !tbaa !6
  call void @llvm.lifetime.end.p0(ptr nonnull %mine) #20, !dbg !813
  ret i32 %1, !dbg !814
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #19

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #1 = { nofree norecurse nosync nounwind memory(argmem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #4 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #7 = { nofree norecurse nosync nounwind memory(argmem: read) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #8 = { nofree norecurse nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #9 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #10 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #11 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #12 = { mustprogress nofree norecurse nounwind willreturn memory(argmem: read) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #13 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: read) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #14 = { nounwind "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #15 = { "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #16 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #17 = { nofree noinline norecurse nosync nounwind memory(argmem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #18 = { nofree nosync nounwind memory(none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+bulk-memory,+bulk-memory-opt,+call-indirect-overlong,+multivalue,+mutable-globals,+nontrapping-fptoint,+reference-types,+sign-ext" }
attributes #19 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #20 = { nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4}
!llvm.ident = !{!5}
!llvm.errno.tbaa = !{!6}

!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "clang version 22.1.0 (https://codeberg.org/YoWASP/llvm-project 9560ae0f2cc440e4fc891fddbc119da6f56daa59)", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "source.c", directory: "/tmp/wt/zero/tests/effects")
!2 = !{i32 7, !"Dwarf Version", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{!"clang version 22.1.0 (https://codeberg.org/YoWASP/llvm-project 9560ae0f2cc440e4fc891fddbc119da6f56daa59)"}
!6 = !{!7, !7, i64 0}
!7 = !{!"int", !8, i64 0}
!8 = !{!"omnipotent char", !9, i64 0}
!9 = !{!"Simple C/C++ TBAA"}
!10 = distinct !DISubprogram(name: "adds", scope: !1, file: !1, line: 30, type: !11, scopeLine: 30, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!11 = !DISubroutineType(types: !12)
!12 = !{}
!13 = !DILocation(line: 31, column: 7, scope: !10, atomGroup: 1, atomRank: 2)
!14 = !DILocation(line: 31, column: 7, scope: !10, atomGroup: 1, atomRank: 1)
!15 = !DILocation(line: 32, column: 16, scope: !10)
!16 = !DILocation(line: 32, column: 13, scope: !10)
!17 = !{!18, !18, i64 0}
!18 = !{!"double", !8, i64 0}
!19 = !DILocation(line: 32, column: 13, scope: !10, atomGroup: 2, atomRank: 2)
!20 = !DILocation(line: 32, column: 13, scope: !10, atomGroup: 2, atomRank: 1)
!21 = !DILocation(line: 32, column: 5, scope: !10)
!22 = !DILocation(line: 33, column: 1, scope: !10, atomGroup: 3, atomRank: 1)
!23 = distinct !DISubprogram(name: "sets", scope: !1, file: !1, line: 35, type: !11, scopeLine: 35, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!24 = !DILocation(line: 36, column: 9, scope: !23, atomGroup: 1, atomRank: 2)
!25 = !DILocation(line: 36, column: 9, scope: !23, atomGroup: 1, atomRank: 1)
!26 = !DILocation(line: 38, column: 11, scope: !23, atomGroup: 3, atomRank: 1)
!27 = !DILocation(line: 39, column: 21, scope: !23, atomGroup: 25, atomRank: 1)
!28 = !DILocation(line: 39, column: 3, scope: !23, atomGroup: 26, atomRank: 1)
!29 = !DILocation(line: 39, column: 3, scope: !23)
!30 = !DILocation(line: 40, column: 13, scope: !23)
!31 = !DILocation(line: 40, column: 16, scope: !23)
!32 = !DILocation(line: 40, column: 13, scope: !23, atomGroup: 7, atomRank: 2)
!33 = !DILocation(line: 39, column: 27, scope: !23, atomGroup: 8, atomRank: 2)
!34 = !DILocation(line: 40, column: 13, scope: !23, atomGroup: 179, atomRank: 2)
!35 = !DILocation(line: 39, column: 27, scope: !23, atomGroup: 180, atomRank: 2)
!36 = !DILocation(line: 40, column: 13, scope: !23, atomGroup: 183, atomRank: 2)
!37 = !DILocation(line: 39, column: 27, scope: !23, atomGroup: 184, atomRank: 2)
!38 = !DILocation(line: 40, column: 13, scope: !23, atomGroup: 187, atomRank: 2)
!39 = !DILocation(line: 40, column: 13, scope: !23, atomGroup: 187, atomRank: 1)
!40 = !DILocation(line: 39, column: 27, scope: !23, atomGroup: 188, atomRank: 2)
!41 = !DILocation(line: 39, column: 3, scope: !23, atomGroup: 190, atomRank: 1)
!42 = distinct !{!42, !29, !31, !43}
!43 = !{!"llvm.loop.mustprogress"}
!44 = !DILocation(line: 39, column: 3, scope: !23, atomGroup: 6, atomRank: 1)
!45 = !DILocation(line: 40, column: 13, scope: !23, atomGroup: 175, atomRank: 2)
!46 = !DILocation(line: 40, column: 13, scope: !23, atomGroup: 175, atomRank: 1)
!47 = !DILocation(line: 39, column: 27, scope: !23, atomGroup: 176, atomRank: 2)
!48 = !DILocation(line: 39, column: 3, scope: !23, atomGroup: 178, atomRank: 1)
!49 = distinct !{!49, !50}
!50 = !{!"llvm.loop.unroll.disable"}
!51 = !DILocation(line: 41, column: 1, scope: !23, atomGroup: 10, atomRank: 1)
!52 = distinct !DISubprogram(name: "sometimes", scope: !1, file: !1, line: 43, type: !11, scopeLine: 43, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!53 = !DILocation(line: 44, column: 7, scope: !52, atomGroup: 1, atomRank: 2)
!54 = !DILocation(line: 44, column: 7, scope: !52, atomGroup: 1, atomRank: 1)
!55 = !DILocation(line: 47, column: 13, scope: !52)
!56 = !DILocation(line: 47, column: 13, scope: !52, atomGroup: 3, atomRank: 2)
!57 = !DILocation(line: 0, scope: !52)
!58 = !DILocation(line: 48, column: 1, scope: !52, atomGroup: 4, atomRank: 1)
!59 = distinct !DISubprogram(name: "through", scope: !1, file: !1, line: 54, type: !11, scopeLine: 54, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!60 = !DILocation(line: 55, column: 3, scope: !59)
!61 = !DILocation(line: 56, column: 1, scope: !59, atomGroup: 1, atomRank: 1)
!62 = distinct !DISubprogram(name: "twice", scope: !1, file: !1, line: 50, type: !11, scopeLine: 50, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!63 = !DILocation(line: 51, column: 10, scope: !62)
!64 = !DILocation(line: 51, column: 10, scope: !62, atomGroup: 1, atomRank: 2)
!65 = !DILocation(line: 51, column: 10, scope: !62, atomGroup: 1, atomRank: 1)
!66 = !DILocation(line: 52, column: 1, scope: !62, atomGroup: 2, atomRank: 1)
!67 = distinct !DISubprogram(name: "digest", scope: !1, file: !1, line: 58, type: !11, scopeLine: 58, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!68 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 4, atomRank: 2)
!69 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 4, atomRank: 1)
!70 = !{!8, !8, i64 0}
!71 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 29, atomRank: 3)
!72 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 29, atomRank: 2)
!73 = !DILocation(line: 60, column: 5, scope: !67)
!74 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 29, atomRank: 1)
!75 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 33, atomRank: 3)
!76 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 33, atomRank: 2)
!77 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 33, atomRank: 1)
!78 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 37, atomRank: 3)
!79 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 41, atomRank: 3)
!80 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 41, atomRank: 2)
!81 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 41, atomRank: 1)
!82 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 45, atomRank: 3)
!83 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 45, atomRank: 2)
!84 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 45, atomRank: 1)
!85 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 49, atomRank: 3)
!86 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 49, atomRank: 2)
!87 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 49, atomRank: 1)
!88 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 53, atomRank: 3)
!89 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 53, atomRank: 2)
!90 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 53, atomRank: 1)
!91 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 57, atomRank: 3)
!92 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 57, atomRank: 2)
!93 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 57, atomRank: 1)
!94 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 61, atomRank: 3)
!95 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 61, atomRank: 2)
!96 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 61, atomRank: 1)
!97 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 65, atomRank: 3)
!98 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 65, atomRank: 2)
!99 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 65, atomRank: 1)
!100 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 69, atomRank: 3)
!101 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 69, atomRank: 2)
!102 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 69, atomRank: 1)
!103 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 73, atomRank: 3)
!104 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 73, atomRank: 2)
!105 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 73, atomRank: 1)
!106 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 77, atomRank: 3)
!107 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 77, atomRank: 2)
!108 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 77, atomRank: 1)
!109 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 81, atomRank: 3)
!110 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 81, atomRank: 2)
!111 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 81, atomRank: 1)
!112 = !DILocation(line: 60, column: 31, scope: !67, atomGroup: 85, atomRank: 3)
!113 = !DILocation(line: 60, column: 15, scope: !67, atomGroup: 85, atomRank: 2)
!114 = !DILocation(line: 60, column: 13, scope: !67, atomGroup: 85, atomRank: 1)
!115 = !DILocation(line: 61, column: 11, scope: !67, atomGroup: 7, atomRank: 3)
!116 = !DILocation(line: 61, column: 11, scope: !67, atomGroup: 7, atomRank: 1)
!117 = !DILocation(line: 62, column: 1, scope: !67, atomGroup: 8, atomRank: 1)
!118 = distinct !DISubprogram(name: "partial", scope: !1, file: !1, line: 64, type: !11, scopeLine: 64, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!119 = !DILocation(line: 65, column: 13, scope: !118, atomGroup: 1, atomRank: 2)
!120 = !DILocation(line: 65, column: 11, scope: !118, atomGroup: 1, atomRank: 1)
!121 = !DILocation(line: 66, column: 3, scope: !118)
!122 = !DILocation(line: 66, column: 11, scope: !118)
!123 = !DILocation(line: 66, column: 11, scope: !118, atomGroup: 2, atomRank: 2)
!124 = !DILocation(line: 66, column: 11, scope: !118, atomGroup: 2, atomRank: 1)
!125 = !DILocation(line: 67, column: 1, scope: !118, atomGroup: 3, atomRank: 1)
!126 = distinct !DISubprogram(name: "copies", scope: !1, file: !1, line: 69, type: !11, scopeLine: 69, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!127 = !DILocation(line: 70, column: 3, scope: !126, atomGroup: 1, atomRank: 1)
!128 = !DILocation(line: 71, column: 11, scope: !126)
!129 = !DILocation(line: 71, column: 11, scope: !126, atomGroup: 2, atomRank: 3)
!130 = !DILocation(line: 71, column: 11, scope: !126, atomGroup: 2, atomRank: 1)
!131 = !DILocation(line: 72, column: 1, scope: !126, atomGroup: 3, atomRank: 1)
!132 = distinct !DISubprogram(name: "writes", scope: !1, file: !1, line: 76, type: !11, scopeLine: 76, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!133 = !DILocation(line: 77, column: 24, scope: !132, atomGroup: 89, atomRank: 1)
!134 = !DILocation(line: 77, column: 3, scope: !132, atomGroup: 90, atomRank: 1)
!135 = !DILocation(line: 77, column: 3, scope: !132)
!136 = !DILocation(line: 77, column: 3, scope: !132, atomGroup: 3, atomRank: 1)
!137 = !DILocation(line: 78, column: 5, scope: !132)
!138 = !DILocation(line: 78, column: 26, scope: !132)
!139 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 191, atomRank: 3)
!140 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 191, atomRank: 1)
!141 = !DILocation(line: 77, column: 35, scope: !132, atomGroup: 192, atomRank: 2)
!142 = !DILocation(line: 77, column: 3, scope: !132, atomGroup: 194, atomRank: 1)
!143 = distinct !{!143, !50}
!144 = !DILocation(line: 79, column: 1, scope: !132, atomGroup: 7, atomRank: 1)
!145 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 4, atomRank: 3)
!146 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 4, atomRank: 1)
!147 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 195, atomRank: 3)
!148 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 195, atomRank: 1)
!149 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 199, atomRank: 3)
!150 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 199, atomRank: 1)
!151 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 203, atomRank: 3)
!152 = !DILocation(line: 78, column: 26, scope: !132, atomGroup: 203, atomRank: 1)
!153 = !DILocation(line: 77, column: 35, scope: !132, atomGroup: 204, atomRank: 2)
!154 = !DILocation(line: 77, column: 3, scope: !132, atomGroup: 206, atomRank: 1)
!155 = distinct !{!155, !135, !156, !43}
!156 = !DILocation(line: 78, column: 29, scope: !132)
!157 = distinct !DISubprogram(name: "reads", scope: !1, file: !1, line: 81, type: !11, scopeLine: 81, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!158 = !DILocation(line: 83, column: 24, scope: !157, atomGroup: 91, atomRank: 1)
!159 = !DILocation(line: 83, column: 3, scope: !157, atomGroup: 92, atomRank: 1)
!160 = !DILocation(line: 83, column: 3, scope: !157)
!161 = !DILocation(line: 83, column: 3, scope: !157, atomGroup: 4, atomRank: 1)
!162 = !DILocation(line: 84, column: 12, scope: !157)
!163 = !DILocation(line: 84, column: 9, scope: !157, atomGroup: 207, atomRank: 2)
!164 = !DILocation(line: 83, column: 35, scope: !157, atomGroup: 208, atomRank: 2)
!165 = !DILocation(line: 83, column: 3, scope: !157, atomGroup: 210, atomRank: 1)
!166 = distinct !{!166, !50}
!167 = !DILocation(line: 0, scope: !157)
!168 = !DILocation(line: 85, column: 3, scope: !157, atomGroup: 9, atomRank: 1)
!169 = !DILocation(line: 84, column: 9, scope: !157, atomGroup: 5, atomRank: 2)
!170 = !DILocation(line: 84, column: 9, scope: !157, atomGroup: 211, atomRank: 2)
!171 = !DILocation(line: 84, column: 9, scope: !157, atomGroup: 215, atomRank: 2)
!172 = !DILocation(line: 84, column: 9, scope: !157, atomGroup: 219, atomRank: 2)
!173 = !DILocation(line: 83, column: 35, scope: !157, atomGroup: 220, atomRank: 2)
!174 = !DILocation(line: 83, column: 3, scope: !157, atomGroup: 222, atomRank: 1)
!175 = distinct !{!175, !160, !176, !43}
!176 = !DILocation(line: 84, column: 18, scope: !157)
!177 = distinct !DISubprogram(name: "keeps", scope: !1, file: !1, line: 90, type: !11, scopeLine: 90, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!178 = !DILocation(line: 91, column: 15, scope: !177, atomGroup: 1, atomRank: 1)
!179 = !{!180, !181, i64 0}
!180 = !{!"keep", !181, i64 0, !183, i64 4}
!181 = !{!"p1 omnipotent char", !182, i64 0}
!182 = !{!"any pointer", !8, i64 0}
!183 = !{!"long", !8, i64 0}
!184 = !DILocation(line: 92, column: 9, scope: !177)
!185 = !DILocation(line: 92, column: 16, scope: !177, atomGroup: 2, atomRank: 1)
!186 = !{!180, !183, i64 4}
!187 = !DILocation(line: 93, column: 1, scope: !177, atomGroup: 3, atomRank: 1)
!188 = distinct !DISubprogram(name: "keeps_for_the_call", scope: !1, file: !1, line: 102, type: !11, scopeLine: 102, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!189 = !DILocation(line: 103, column: 3, scope: !188)
!190 = !DILocation(line: 103, column: 22, scope: !188, atomGroup: 1, atomRank: 1)
!191 = !DILocation(line: 103, column: 22, scope: !188)
!192 = !DILocation(line: 104, column: 10, scope: !188, atomGroup: 3, atomRank: 2)
!193 = !DILocation(line: 105, column: 1, scope: !188)
!194 = !DILocation(line: 104, column: 3, scope: !188, atomGroup: 3, atomRank: 1)
!195 = distinct !DISubprogram(name: "sum_of", scope: !1, file: !1, line: 95, type: !11, scopeLine: 95, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!196 = !DILocation(line: 97, column: 22, scope: !195)
!197 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 93, atomRank: 2)
!198 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 93, atomRank: 1)
!199 = !DILocation(line: 97, column: 3, scope: !195, atomGroup: 94, atomRank: 1)
!200 = !DILocation(line: 97, column: 3, scope: !195, atomGroup: 95, atomRank: 1)
!201 = !DILocation(line: 97, column: 3, scope: !195)
!202 = !DILocation(line: 98, column: 12, scope: !195)
!203 = !DILocation(line: 98, column: 9, scope: !195, atomGroup: 5, atomRank: 2)
!204 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 2, atomRank: 2)
!205 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 2, atomRank: 1)
!206 = !DILocation(line: 98, column: 9, scope: !195, atomGroup: 227, atomRank: 2)
!207 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 228, atomRank: 2)
!208 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 228, atomRank: 1)
!209 = !DILocation(line: 98, column: 9, scope: !195, atomGroup: 231, atomRank: 2)
!210 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 232, atomRank: 2)
!211 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 232, atomRank: 1)
!212 = !DILocation(line: 98, column: 9, scope: !195, atomGroup: 235, atomRank: 2)
!213 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 236, atomRank: 2)
!214 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 236, atomRank: 1)
!215 = !DILocation(line: 97, column: 3, scope: !195, atomGroup: 238, atomRank: 1)
!216 = distinct !{!216, !201, !217, !43}
!217 = !DILocation(line: 98, column: 36, scope: !195)
!218 = !DILocation(line: 97, column: 3, scope: !195, atomGroup: 4, atomRank: 1)
!219 = !DILocation(line: 98, column: 9, scope: !195, atomGroup: 223, atomRank: 2)
!220 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 224, atomRank: 2)
!221 = !DILocation(line: 97, column: 22, scope: !195, atomGroup: 224, atomRank: 1)
!222 = !DILocation(line: 97, column: 3, scope: !195, atomGroup: 226, atomRank: 1)
!223 = distinct !{!223, !50}
!224 = !DILocation(line: 0, scope: !195)
!225 = !DILocation(line: 99, column: 3, scope: !195, atomGroup: 7, atomRank: 1)
!226 = distinct !DISubprogram(name: "keeps_through", scope: !1, file: !1, line: 112, type: !11, scopeLine: 112, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!227 = !DILocation(line: 113, column: 3, scope: !226)
!228 = !DILocation(line: 114, column: 3, scope: !226)
!229 = !DILocation(line: 115, column: 10, scope: !226, atomGroup: 2, atomRank: 2)
!230 = !DILocation(line: 116, column: 1, scope: !226)
!231 = !DILocation(line: 115, column: 3, scope: !226, atomGroup: 2, atomRank: 1)
!232 = distinct !DISubprogram(name: "set", scope: !1, file: !1, line: 107, type: !11, scopeLine: 107, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!233 = !DILocation(line: 108, column: 15, scope: !232, atomGroup: 1, atomRank: 1)
!234 = !DILocation(line: 109, column: 9, scope: !232)
!235 = !DILocation(line: 109, column: 16, scope: !232, atomGroup: 2, atomRank: 1)
!236 = !DILocation(line: 110, column: 1, scope: !232, atomGroup: 3, atomRank: 1)
!237 = distinct !DISubprogram(name: "keeps_in", scope: !1, file: !1, line: 118, type: !11, scopeLine: 118, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!238 = !DILocation(line: 119, column: 3, scope: !237)
!239 = !DILocation(line: 120, column: 1, scope: !237, atomGroup: 1, atomRank: 1)
!240 = distinct !DISubprogram(name: "measures", scope: !1, file: !1, line: 122, type: !11, scopeLine: 122, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!241 = !DILocation(line: 123, column: 10, scope: !240, atomGroup: 1, atomRank: 2)
!242 = !DILocation(line: 123, column: 3, scope: !240, atomGroup: 1, atomRank: 1)
!243 = !DISubprogram(name: "strlen", scope: !1, file: !1, line: 22, type: !11, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!244 = distinct !DISubprogram(name: "finds", scope: !1, file: !1, line: 126, type: !11, scopeLine: 126, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!245 = !DILocation(line: 127, column: 3, scope: !244)
!246 = !DILocation(line: 127, column: 10, scope: !244)
!247 = !DILocation(line: 127, column: 10, scope: !244, atomGroup: 1, atomRank: 2)
!248 = !DILocation(line: 127, column: 16, scope: !244, atomGroup: 1, atomRank: 1)
!249 = !DILocation(line: 128, column: 9, scope: !244, atomGroup: 3, atomRank: 2)
!250 = distinct !{!250, !245, !251, !43}
!251 = !DILocation(line: 128, column: 9, scope: !244)
!252 = !DILocation(line: 129, column: 3, scope: !244, atomGroup: 4, atomRank: 1)
!253 = distinct !DISubprogram(name: "hands_out", scope: !1, file: !1, line: 132, type: !11, scopeLine: 132, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!254 = !DILocation(line: 133, column: 3, scope: !253)
!255 = !DILocation(line: 134, column: 1, scope: !253, atomGroup: 1, atomRank: 1)
!256 = !DISubprogram(name: "outside", scope: !1, file: !1, line: 23, type: !11, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!257 = distinct !DISubprogram(name: "distance", scope: !1, file: !1, line: 136, type: !11, scopeLine: 136, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!258 = !DILocation(line: 137, column: 30, scope: !257)
!259 = !DILocation(line: 137, column: 22, scope: !257)
!260 = !DILocation(line: 137, column: 22, scope: !257, atomGroup: 1, atomRank: 2)
!261 = !DILocation(line: 137, column: 3, scope: !257, atomGroup: 1, atomRank: 1)
!262 = distinct !DISubprogram(name: "third", scope: !1, file: !1, line: 142, type: !11, scopeLine: 142, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!263 = !DILocation(line: 143, column: 3, scope: !262)
!264 = !DILocation(line: 143, column: 8, scope: !262, atomGroup: 1, atomRank: 1)
!265 = !DILocation(line: 144, column: 1, scope: !262, atomGroup: 2, atomRank: 1)
!266 = distinct !DISubprogram(name: "sorts", scope: !1, file: !1, line: 146, type: !11, scopeLine: 146, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!267 = !DILocation(line: 149, column: 11, scope: !266)
!268 = !DILocation(line: 149, column: 18, scope: !266)
!269 = !DILocation(line: 149, column: 16, scope: !266, atomGroup: 7, atomRank: 2)
!270 = !DILocation(line: 149, column: 16, scope: !266, atomGroup: 7, atomRank: 1)
!271 = !DILocation(line: 149, column: 16, scope: !266, atomGroup: 104, atomRank: 2)
!272 = !DILocation(line: 149, column: 16, scope: !266, atomGroup: 104, atomRank: 1)
!273 = !DILocation(line: 151, column: 14, scope: !266, atomGroup: 105, atomRank: 1)
!274 = !DILocation(line: 152, column: 14, scope: !266, atomGroup: 106, atomRank: 1)
!275 = !DILocation(line: 153, column: 7, scope: !266)
!276 = !DILocation(line: 154, column: 1, scope: !266, atomGroup: 15, atomRank: 1)
!277 = !DILocation(line: 151, column: 14, scope: !266, atomGroup: 9, atomRank: 1)
!278 = !DILocation(line: 152, column: 14, scope: !266, atomGroup: 10, atomRank: 1)
!279 = !DILocation(line: 149, column: 16, scope: !266, atomGroup: 126, atomRank: 2)
!280 = !DILocation(line: 149, column: 16, scope: !266, atomGroup: 126, atomRank: 1)
!281 = !DILocation(line: 151, column: 14, scope: !266, atomGroup: 127, atomRank: 1)
!282 = !DILocation(line: 152, column: 14, scope: !266, atomGroup: 128, atomRank: 1)
!283 = distinct !DISubprogram(name: "doubles", scope: !1, file: !1, line: 156, type: !11, scopeLine: 156, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!284 = !DILocation(line: 157, column: 21, scope: !283, atomGroup: 132, atomRank: 1)
!285 = !DILocation(line: 157, column: 3, scope: !283, atomGroup: 133, atomRank: 1)
!286 = !DILocation(line: 157, column: 3, scope: !283)
!287 = !DILocation(line: 157, column: 3, scope: !283, atomGroup: 3, atomRank: 1)
!288 = !DILocation(line: 158, column: 16, scope: !283)
!289 = !DILocation(line: 158, column: 22, scope: !283)
!290 = !{!291, !18, i64 0}
!291 = !{!"pod", !18, i64 0, !8, i64 8}
!292 = !DILocation(line: 158, column: 24, scope: !283, atomGroup: 239, atomRank: 2)
!293 = !DILocation(line: 158, column: 5, scope: !283)
!294 = !DILocation(line: 158, column: 14, scope: !283, atomGroup: 239, atomRank: 1)
!295 = !DILocation(line: 157, column: 27, scope: !283, atomGroup: 240, atomRank: 2)
!296 = !DILocation(line: 157, column: 3, scope: !283, atomGroup: 242, atomRank: 1)
!297 = distinct !{!297, !50}
!298 = !DILocation(line: 159, column: 1, scope: !283, atomGroup: 7, atomRank: 1)
!299 = !DILocation(line: 158, column: 24, scope: !283, atomGroup: 4, atomRank: 2)
!300 = !DILocation(line: 158, column: 14, scope: !283, atomGroup: 4, atomRank: 1)
!301 = !DILocation(line: 157, column: 27, scope: !283, atomGroup: 5, atomRank: 2)
!302 = !DILocation(line: 158, column: 24, scope: !283, atomGroup: 243, atomRank: 2)
!303 = !DILocation(line: 158, column: 14, scope: !283, atomGroup: 243, atomRank: 1)
!304 = !DILocation(line: 157, column: 27, scope: !283, atomGroup: 244, atomRank: 2)
!305 = !DILocation(line: 158, column: 24, scope: !283, atomGroup: 247, atomRank: 2)
!306 = !DILocation(line: 158, column: 14, scope: !283, atomGroup: 247, atomRank: 1)
!307 = !DILocation(line: 157, column: 27, scope: !283, atomGroup: 248, atomRank: 2)
!308 = !DILocation(line: 158, column: 24, scope: !283, atomGroup: 251, atomRank: 2)
!309 = !DILocation(line: 158, column: 14, scope: !283, atomGroup: 251, atomRank: 1)
!310 = !DILocation(line: 157, column: 27, scope: !283, atomGroup: 252, atomRank: 2)
!311 = !DILocation(line: 157, column: 3, scope: !283, atomGroup: 254, atomRank: 1)
!312 = distinct !{!312, !286, !313, !43}
!313 = !DILocation(line: 158, column: 26, scope: !283)
!314 = distinct !DISubprogram(name: "by_value", scope: !1, file: !1, line: 161, type: !11, scopeLine: 161, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!315 = !DILocation(line: 162, column: 12, scope: !314)
!316 = !DILocation(line: 162, column: 9, scope: !314)
!317 = !DILocation(line: 162, column: 9, scope: !314, atomGroup: 1, atomRank: 2)
!318 = !DILocation(line: 162, column: 9, scope: !314, atomGroup: 1, atomRank: 1)
!319 = !DILocation(line: 163, column: 14, scope: !314)
!320 = !DILocation(line: 163, column: 14, scope: !314, atomGroup: 2, atomRank: 2)
!321 = !DILocation(line: 163, column: 3, scope: !314)
!322 = !DILocation(line: 163, column: 12, scope: !314, atomGroup: 2, atomRank: 1)
!323 = !DILocation(line: 164, column: 10, scope: !314, atomGroup: 3, atomRank: 1)
!324 = !{i64 0, i64 8, !17, i64 8, i64 16, !70}
!325 = !DILocation(line: 164, column: 3, scope: !314, atomGroup: 3, atomRank: 1)
!326 = distinct !DISubprogram(name: "before", scope: !1, file: !1, line: 167, type: !11, scopeLine: 167, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!327 = !DILocation(line: 168, column: 3, scope: !326)
!328 = !DILocation(line: 168, column: 9, scope: !326, atomGroup: 1, atomRank: 1)
!329 = !DILocation(line: 169, column: 1, scope: !326, atomGroup: 2, atomRank: 1)
!330 = distinct !DISubprogram(name: "fills_one", scope: !1, file: !1, line: 176, type: !11, scopeLine: 176, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!331 = !DILocation(line: 177, column: 3, scope: !330)
!332 = !DILocation(line: 178, column: 1, scope: !330, atomGroup: 1, atomRank: 1)
!333 = distinct !DISubprogram(name: "fill", scope: !1, file: !1, line: 171, type: !11, scopeLine: 171, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!334 = !DILocation(line: 172, column: 21, scope: !333, atomGroup: 134, atomRank: 1)
!335 = !DILocation(line: 172, column: 3, scope: !333, atomGroup: 135, atomRank: 1)
!336 = !DILocation(line: 172, column: 3, scope: !333)
!337 = !DILocation(line: 172, column: 3, scope: !333, atomGroup: 3, atomRank: 1)
!338 = !DILocation(line: 173, column: 12, scope: !333, atomGroup: 255, atomRank: 2)
!339 = !DILocation(line: 173, column: 5, scope: !333)
!340 = !DILocation(line: 173, column: 10, scope: !333, atomGroup: 255, atomRank: 1)
!341 = !DILocation(line: 172, column: 27, scope: !333, atomGroup: 256, atomRank: 2)
!342 = !DILocation(line: 172, column: 3, scope: !333, atomGroup: 258, atomRank: 1)
!343 = distinct !{!343, !50}
!344 = !DILocation(line: 174, column: 1, scope: !333, atomGroup: 7, atomRank: 1)
!345 = !DILocation(line: 173, column: 12, scope: !333, atomGroup: 4, atomRank: 2)
!346 = !DILocation(line: 173, column: 10, scope: !333, atomGroup: 4, atomRank: 1)
!347 = !DILocation(line: 172, column: 27, scope: !333, atomGroup: 5, atomRank: 2)
!348 = !DILocation(line: 173, column: 12, scope: !333, atomGroup: 259, atomRank: 2)
!349 = !DILocation(line: 173, column: 10, scope: !333, atomGroup: 259, atomRank: 1)
!350 = !DILocation(line: 172, column: 27, scope: !333, atomGroup: 260, atomRank: 2)
!351 = !DILocation(line: 173, column: 12, scope: !333, atomGroup: 263, atomRank: 2)
!352 = !DILocation(line: 173, column: 10, scope: !333, atomGroup: 263, atomRank: 1)
!353 = !DILocation(line: 172, column: 27, scope: !333, atomGroup: 264, atomRank: 2)
!354 = !DILocation(line: 173, column: 12, scope: !333, atomGroup: 267, atomRank: 2)
!355 = !DILocation(line: 173, column: 10, scope: !333, atomGroup: 267, atomRank: 1)
!356 = !DILocation(line: 172, column: 27, scope: !333, atomGroup: 268, atomRank: 2)
!357 = !DILocation(line: 172, column: 3, scope: !333, atomGroup: 270, atomRank: 1)
!358 = distinct !{!358, !336, !359, !43}
!359 = !DILocation(line: 173, column: 12, scope: !333)
!360 = distinct !DISubprogram(name: "fills", scope: !1, file: !1, line: 180, type: !11, scopeLine: 180, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!361 = !DILocation(line: 181, column: 3, scope: !360)
!362 = !DILocation(line: 182, column: 1, scope: !360, atomGroup: 1, atomRank: 1)
!363 = distinct !DISubprogram(name: "branches", scope: !1, file: !1, line: 184, type: !11, scopeLine: 184, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!364 = !DILocation(line: 185, column: 3, scope: !363, atomGroup: 1, atomRank: 1)
!365 = !DILocation(line: 191, column: 5, scope: !363, atomGroup: 5, atomRank: 1)
!366 = !DILocation(line: 198, column: 3, scope: !363, atomGroup: 9, atomRank: 1)
!367 = !DILocation(line: 0, scope: !363)
!368 = !DILocation(line: 199, column: 1, scope: !363, atomGroup: 10, atomRank: 1)
!369 = distinct !DISubprogram(name: "calls_itself", scope: !1, file: !1, line: 203, type: !11, scopeLine: 203, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!370 = !DILocation(line: 204, column: 27, scope: !369, atomGroup: 2, atomRank: 2)
!371 = !DILocation(line: 204, column: 25, scope: !369, atomGroup: 2, atomRank: 1)
!372 = !DILocation(line: 204, column: 52, scope: !369)
!373 = !DILocation(line: 204, column: 59, scope: !369)
!374 = !DILocation(line: 204, column: 33, scope: !369)
!375 = !DILocation(line: 205, column: 20, scope: !369, atomGroup: 4, atomRank: 2)
!376 = !DILocation(line: 205, column: 18, scope: !369, atomGroup: 4, atomRank: 1)
!377 = !DILocation(line: 205, column: 45, scope: !369)
!378 = !DILocation(line: 205, column: 52, scope: !369)
!379 = !DILocation(line: 205, column: 26, scope: !369)
!380 = !DILocation(line: 205, column: 18, scope: !369)
!381 = !DILocation(line: 205, column: 61, scope: !369)
!382 = !DILocation(line: 205, column: 15, scope: !369, atomGroup: 5, atomRank: 2)
!383 = !DILocation(line: 205, column: 3, scope: !369, atomGroup: 5, atomRank: 1)
!384 = distinct !DISubprogram(name: "one_then_other", scope: !1, file: !1, line: 215, type: !11, scopeLine: 215, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!385 = !DILocation(line: 216, column: 11, scope: !384, atomGroup: 1, atomRank: 1)
!386 = !{!387, !7, i64 0}
!387 = !{!"mixed", !7, i64 0, !8, i64 4}
!388 = !DILocation(line: 217, column: 3, scope: !384)
!389 = !DILocation(line: 217, column: 18, scope: !384)
!390 = !DILocation(line: 217, column: 18, scope: !384, atomGroup: 2, atomRank: 2)
!391 = !DILocation(line: 217, column: 18, scope: !384, atomGroup: 2, atomRank: 1)
!392 = !DILocation(line: 218, column: 1, scope: !384, atomGroup: 3, atomRank: 1)
!393 = distinct !DISubprogram(name: "each_of_two", scope: !1, file: !1, line: 220, type: !11, scopeLine: 220, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!394 = !DILocation(line: 222, column: 15, scope: !393, atomGroup: 4, atomRank: 1)
!395 = !DILocation(line: 223, column: 5, scope: !393)
!396 = !DILocation(line: 223, column: 22, scope: !393)
!397 = !DILocation(line: 223, column: 22, scope: !393, atomGroup: 5, atomRank: 2)
!398 = !DILocation(line: 223, column: 22, scope: !393, atomGroup: 5, atomRank: 1)
!399 = !DILocation(line: 222, column: 5, scope: !393)
!400 = !DILocation(line: 222, column: 15, scope: !393, atomGroup: 140, atomRank: 1)
!401 = !DILocation(line: 223, column: 22, scope: !393, atomGroup: 141, atomRank: 2)
!402 = !DILocation(line: 223, column: 22, scope: !393, atomGroup: 141, atomRank: 1)
!403 = !DILocation(line: 225, column: 1, scope: !393, atomGroup: 8, atomRank: 1)
!404 = distinct !DISubprogram(name: "each_of_many", scope: !1, file: !1, line: 227, type: !11, scopeLine: 227, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!405 = !DILocation(line: 228, column: 21, scope: !404, atomGroup: 145, atomRank: 1)
!406 = !DILocation(line: 228, column: 3, scope: !404, atomGroup: 146, atomRank: 1)
!407 = !DILocation(line: 228, column: 3, scope: !404)
!408 = !DILocation(line: 228, column: 3, scope: !404, atomGroup: 3, atomRank: 1)
!409 = !DILocation(line: 229, column: 5, scope: !404)
!410 = !DILocation(line: 229, column: 15, scope: !404, atomGroup: 271, atomRank: 1)
!411 = !DILocation(line: 230, column: 5, scope: !404)
!412 = !DILocation(line: 230, column: 22, scope: !404)
!413 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 272, atomRank: 2)
!414 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 272, atomRank: 1)
!415 = !DILocation(line: 228, column: 27, scope: !404, atomGroup: 273, atomRank: 2)
!416 = !DILocation(line: 228, column: 3, scope: !404, atomGroup: 275, atomRank: 1)
!417 = distinct !{!417, !50}
!418 = !DILocation(line: 232, column: 1, scope: !404, atomGroup: 8, atomRank: 1)
!419 = !DILocation(line: 229, column: 15, scope: !404, atomGroup: 4, atomRank: 1)
!420 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 5, atomRank: 2)
!421 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 5, atomRank: 1)
!422 = !DILocation(line: 229, column: 15, scope: !404, atomGroup: 276, atomRank: 1)
!423 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 277, atomRank: 2)
!424 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 277, atomRank: 1)
!425 = !DILocation(line: 229, column: 15, scope: !404, atomGroup: 281, atomRank: 1)
!426 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 282, atomRank: 2)
!427 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 282, atomRank: 1)
!428 = !DILocation(line: 229, column: 15, scope: !404, atomGroup: 286, atomRank: 1)
!429 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 287, atomRank: 2)
!430 = !DILocation(line: 230, column: 22, scope: !404, atomGroup: 287, atomRank: 1)
!431 = !DILocation(line: 228, column: 27, scope: !404, atomGroup: 288, atomRank: 2)
!432 = !DILocation(line: 228, column: 3, scope: !404, atomGroup: 290, atomRank: 1)
!433 = distinct !{!433, !407, !434, !43}
!434 = !DILocation(line: 231, column: 3, scope: !404)
!435 = distinct !DISubprogram(name: "each_in_turn", scope: !1, file: !1, line: 234, type: !11, scopeLine: 234, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!436 = !DILocation(line: 235, column: 14, scope: !435, atomGroup: 147, atomRank: 1)
!437 = !DILocation(line: 235, column: 3, scope: !435, atomGroup: 148, atomRank: 1)
!438 = !DILocation(line: 235, column: 3, scope: !435)
!439 = !DILocation(line: 235, column: 11, scope: !435, atomGroup: 291, atomRank: 2)
!440 = !DILocation(line: 236, column: 13, scope: !435, atomGroup: 292, atomRank: 1)
!441 = !DILocation(line: 237, column: 5, scope: !435)
!442 = !DILocation(line: 237, column: 20, scope: !435)
!443 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 293, atomRank: 2)
!444 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 293, atomRank: 1)
!445 = !DILocation(line: 235, column: 22, scope: !435, atomGroup: 294, atomRank: 2)
!446 = !DILocation(line: 235, column: 3, scope: !435, atomGroup: 296, atomRank: 1)
!447 = distinct !{!447, !50}
!448 = !DILocation(line: 236, column: 13, scope: !435, atomGroup: 4, atomRank: 1)
!449 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 5, atomRank: 2)
!450 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 5, atomRank: 1)
!451 = !DILocation(line: 235, column: 22, scope: !435, atomGroup: 6, atomRank: 2)
!452 = !DILocation(line: 236, column: 13, scope: !435, atomGroup: 298, atomRank: 1)
!453 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 299, atomRank: 2)
!454 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 299, atomRank: 1)
!455 = !DILocation(line: 235, column: 22, scope: !435, atomGroup: 300, atomRank: 2)
!456 = !DILocation(line: 236, column: 13, scope: !435, atomGroup: 304, atomRank: 1)
!457 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 305, atomRank: 2)
!458 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 305, atomRank: 1)
!459 = !DILocation(line: 235, column: 22, scope: !435, atomGroup: 306, atomRank: 2)
!460 = !DILocation(line: 235, column: 11, scope: !435, atomGroup: 309, atomRank: 2)
!461 = !DILocation(line: 236, column: 13, scope: !435, atomGroup: 310, atomRank: 1)
!462 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 311, atomRank: 2)
!463 = !DILocation(line: 237, column: 20, scope: !435, atomGroup: 311, atomRank: 1)
!464 = !DILocation(line: 235, column: 22, scope: !435, atomGroup: 312, atomRank: 2)
!465 = !DILocation(line: 235, column: 14, scope: !435, atomGroup: 313, atomRank: 1)
!466 = !DILocation(line: 235, column: 3, scope: !435, atomGroup: 314, atomRank: 1)
!467 = distinct !{!467, !438, !468, !43}
!468 = !DILocation(line: 238, column: 3, scope: !435)
!469 = !DILocation(line: 239, column: 1, scope: !435, atomGroup: 8, atomRank: 1)
!470 = distinct !DISubprogram(name: "one_then_called", scope: !1, file: !1, line: 245, type: !11, scopeLine: 245, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!471 = !DILocation(line: 246, column: 11, scope: !470, atomGroup: 1, atomRank: 1)
!472 = !DILocation(line: 247, column: 3, scope: !470)
!473 = !DILocation(line: 248, column: 1, scope: !470, atomGroup: 2, atomRank: 1)
!474 = distinct !DISubprogram(name: "change", scope: !1, file: !1, line: 241, type: !11, scopeLine: 241, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!475 = !DILocation(line: 242, column: 3, scope: !474)
!476 = !DILocation(line: 242, column: 20, scope: !474)
!477 = !DILocation(line: 242, column: 20, scope: !474, atomGroup: 1, atomRank: 2)
!478 = !DILocation(line: 242, column: 20, scope: !474, atomGroup: 1, atomRank: 1)
!479 = !DILocation(line: 243, column: 1, scope: !474, atomGroup: 2, atomRank: 1)
!480 = distinct !DISubprogram(name: "unpacks", scope: !1, file: !1, line: 252, type: !11, scopeLine: 252, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!481 = !DILocation(line: 254, column: 24, scope: !480, atomGroup: 151, atomRank: 1)
!482 = !DILocation(line: 254, column: 3, scope: !480, atomGroup: 152, atomRank: 1)
!483 = !DILocation(line: 255, column: 24, scope: !480, atomGroup: 6, atomRank: 2)
!484 = !DILocation(line: 255, column: 20, scope: !480)
!485 = !DILocation(line: 255, column: 20, scope: !480, atomGroup: 5, atomRank: 3)
!486 = !DILocation(line: 255, column: 20, scope: !480, atomGroup: 5, atomRank: 2)
!487 = !DILocation(line: 256, column: 15, scope: !480, atomGroup: 7, atomRank: 2)
!488 = !DILocation(line: 256, column: 15, scope: !480, atomGroup: 7, atomRank: 1)
!489 = !DILocation(line: 257, column: 18, scope: !480, atomGroup: 9, atomRank: 2)
!490 = !DILocation(line: 257, column: 7, scope: !480)
!491 = !DILocation(line: 257, column: 22, scope: !480, atomGroup: 8, atomRank: 1)
!492 = !DILocation(line: 258, column: 7, scope: !480, atomGroup: 10, atomRank: 1)
!493 = distinct !{!493, !494, !495, !43}
!494 = !DILocation(line: 254, column: 3, scope: !480)
!495 = !DILocation(line: 265, column: 3, scope: !480)
!496 = !DILocation(line: 260, column: 33, scope: !480, atomGroup: 12, atomRank: 2)
!497 = !DILocation(line: 260, column: 29, scope: !480)
!498 = !DILocation(line: 260, column: 29, scope: !480, atomGroup: 11, atomRank: 3)
!499 = !DILocation(line: 260, column: 29, scope: !480, atomGroup: 11, atomRank: 2)
!500 = !DILocation(line: 261, column: 18, scope: !480, atomGroup: 13, atomRank: 2)
!501 = !DILocation(line: 261, column: 18, scope: !480, atomGroup: 13, atomRank: 1)
!502 = !DILocation(line: 263, column: 16, scope: !480, atomGroup: 15, atomRank: 2)
!503 = !DILocation(line: 263, column: 5, scope: !480, atomGroup: 149, atomRank: 1)
!504 = !DILocation(line: 263, column: 5, scope: !480, atomGroup: 150, atomRank: 1)
!505 = !DILocation(line: 263, column: 5, scope: !480)
!506 = !DILocation(line: 263, column: 29, scope: !480, atomGroup: 315, atomRank: 2)
!507 = !DILocation(line: 264, column: 34, scope: !480)
!508 = !DILocation(line: 264, column: 22, scope: !480)
!509 = !DILocation(line: 264, column: 22, scope: !480, atomGroup: 316, atomRank: 2)
!510 = !DILocation(line: 264, column: 7, scope: !480)
!511 = !DILocation(line: 264, column: 20, scope: !480, atomGroup: 316, atomRank: 1)
!512 = !DILocation(line: 263, column: 40, scope: !480, atomGroup: 317, atomRank: 2)
!513 = !DILocation(line: 263, column: 5, scope: !480, atomGroup: 319, atomRank: 1)
!514 = distinct !{!514, !50}
!515 = !DILocation(line: 264, column: 22, scope: !480, atomGroup: 19, atomRank: 2)
!516 = !DILocation(line: 264, column: 20, scope: !480, atomGroup: 19, atomRank: 1)
!517 = !DILocation(line: 263, column: 40, scope: !480, atomGroup: 20, atomRank: 2)
!518 = !DILocation(line: 264, column: 22, scope: !480, atomGroup: 321, atomRank: 2)
!519 = !DILocation(line: 264, column: 20, scope: !480, atomGroup: 321, atomRank: 1)
!520 = !DILocation(line: 263, column: 40, scope: !480, atomGroup: 322, atomRank: 2)
!521 = !DILocation(line: 264, column: 22, scope: !480, atomGroup: 326, atomRank: 2)
!522 = !DILocation(line: 264, column: 20, scope: !480, atomGroup: 326, atomRank: 1)
!523 = !DILocation(line: 263, column: 40, scope: !480, atomGroup: 327, atomRank: 2)
!524 = !DILocation(line: 263, column: 29, scope: !480, atomGroup: 330, atomRank: 2)
!525 = !DILocation(line: 264, column: 22, scope: !480, atomGroup: 331, atomRank: 2)
!526 = !DILocation(line: 264, column: 20, scope: !480, atomGroup: 331, atomRank: 1)
!527 = !DILocation(line: 263, column: 40, scope: !480, atomGroup: 332, atomRank: 2)
!528 = !DILocation(line: 263, column: 5, scope: !480, atomGroup: 333, atomRank: 1)
!529 = !DILocation(line: 263, column: 5, scope: !480, atomGroup: 334, atomRank: 1)
!530 = distinct !{!530, !505, !531, !43}
!531 = !DILocation(line: 264, column: 44, scope: !480)
!532 = !DILocation(line: 0, scope: !480)
!533 = !DILocation(line: 254, column: 24, scope: !480, atomGroup: 3, atomRank: 1)
!534 = !DILocation(line: 254, column: 3, scope: !480, atomGroup: 4, atomRank: 1)
!535 = !DILocation(line: 267, column: 1, scope: !480, atomGroup: 24, atomRank: 1)
!536 = distinct !DISubprogram(name: "unpacks_in_turn", scope: !1, file: !1, line: 269, type: !11, scopeLine: 269, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!537 = !DILocation(line: 271, column: 13, scope: !536, atomGroup: 157, atomRank: 1)
!538 = !DILocation(line: 271, column: 3, scope: !536, atomGroup: 158, atomRank: 1)
!539 = !DILocation(line: 272, column: 30, scope: !536)
!540 = !DILocation(line: 272, column: 34, scope: !536, atomGroup: 4, atomRank: 2)
!541 = !DILocation(line: 272, column: 5, scope: !536, atomGroup: 153, atomRank: 1)
!542 = !DILocation(line: 272, column: 5, scope: !536, atomGroup: 154, atomRank: 1)
!543 = !DILocation(line: 272, column: 5, scope: !536)
!544 = !DILocation(line: 272, column: 48, scope: !536, atomGroup: 335, atomRank: 2)
!545 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 336, atomRank: 2)
!546 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 337, atomRank: 2)
!547 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 338, atomRank: 2)
!548 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 337, atomRank: 1)
!549 = !DILocation(line: 272, column: 5, scope: !536, atomGroup: 340, atomRank: 1)
!550 = distinct !{!550, !50}
!551 = !DILocation(line: 0, scope: !536)
!552 = !DILocation(line: 275, column: 27, scope: !536)
!553 = !DILocation(line: 275, column: 27, scope: !536, atomGroup: 13, atomRank: 3)
!554 = !DILocation(line: 275, column: 5, scope: !536, atomGroup: 155, atomRank: 1)
!555 = !DILocation(line: 275, column: 5, scope: !536, atomGroup: 156, atomRank: 1)
!556 = !DILocation(line: 275, column: 27, scope: !536, atomGroup: 13, atomRank: 2)
!557 = !DILocation(line: 274, column: 32, scope: !536)
!558 = !DILocation(line: 274, column: 30, scope: !536)
!559 = !DILocation(line: 274, column: 30, scope: !536, atomGroup: 12, atomRank: 2)
!560 = !DILocation(line: 275, column: 5, scope: !536)
!561 = !DILocation(line: 275, column: 39, scope: !536, atomGroup: 383, atomRank: 2)
!562 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 384, atomRank: 2)
!563 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 385, atomRank: 2)
!564 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 386, atomRank: 2)
!565 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 385, atomRank: 1)
!566 = !DILocation(line: 275, column: 5, scope: !536, atomGroup: 388, atomRank: 1)
!567 = distinct !{!567, !50}
!568 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 9, atomRank: 2)
!569 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 8, atomRank: 2)
!570 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 10, atomRank: 2)
!571 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 8, atomRank: 1)
!572 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 342, atomRank: 2)
!573 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 343, atomRank: 2)
!574 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 344, atomRank: 2)
!575 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 343, atomRank: 1)
!576 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 348, atomRank: 2)
!577 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 349, atomRank: 2)
!578 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 350, atomRank: 2)
!579 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 349, atomRank: 1)
!580 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 354, atomRank: 2)
!581 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 355, atomRank: 2)
!582 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 356, atomRank: 2)
!583 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 355, atomRank: 1)
!584 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 360, atomRank: 2)
!585 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 361, atomRank: 2)
!586 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 362, atomRank: 2)
!587 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 361, atomRank: 1)
!588 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 366, atomRank: 2)
!589 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 367, atomRank: 2)
!590 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 368, atomRank: 2)
!591 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 367, atomRank: 1)
!592 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 372, atomRank: 2)
!593 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 373, atomRank: 2)
!594 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 374, atomRank: 2)
!595 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 373, atomRank: 1)
!596 = !DILocation(line: 272, column: 48, scope: !536, atomGroup: 377, atomRank: 2)
!597 = !DILocation(line: 273, column: 16, scope: !536, atomGroup: 378, atomRank: 2)
!598 = !DILocation(line: 273, column: 15, scope: !536, atomGroup: 379, atomRank: 2)
!599 = !DILocation(line: 273, column: 10, scope: !536, atomGroup: 380, atomRank: 2)
!600 = !DILocation(line: 273, column: 13, scope: !536, atomGroup: 379, atomRank: 1)
!601 = !DILocation(line: 272, column: 5, scope: !536, atomGroup: 381, atomRank: 1)
!602 = !DILocation(line: 272, column: 5, scope: !536, atomGroup: 382, atomRank: 1)
!603 = distinct !{!603, !543, !604, !43}
!604 = !DILocation(line: 273, column: 18, scope: !536)
!605 = !DILocation(line: 277, column: 8, scope: !536, atomGroup: 21, atomRank: 2)
!606 = !DILocation(line: 271, column: 13, scope: !536, atomGroup: 2, atomRank: 1)
!607 = !DILocation(line: 271, column: 3, scope: !536, atomGroup: 3, atomRank: 1)
!608 = distinct !{!608, !609, !610, !43}
!609 = !DILocation(line: 271, column: 3, scope: !536)
!610 = !DILocation(line: 278, column: 3, scope: !536)
!611 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 18, atomRank: 2)
!612 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 17, atomRank: 2)
!613 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 19, atomRank: 2)
!614 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 17, atomRank: 1)
!615 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 390, atomRank: 2)
!616 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 391, atomRank: 2)
!617 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 392, atomRank: 2)
!618 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 391, atomRank: 1)
!619 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 396, atomRank: 2)
!620 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 397, atomRank: 2)
!621 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 398, atomRank: 2)
!622 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 397, atomRank: 1)
!623 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 402, atomRank: 2)
!624 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 403, atomRank: 2)
!625 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 404, atomRank: 2)
!626 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 403, atomRank: 1)
!627 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 408, atomRank: 2)
!628 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 409, atomRank: 2)
!629 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 410, atomRank: 2)
!630 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 409, atomRank: 1)
!631 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 414, atomRank: 2)
!632 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 415, atomRank: 2)
!633 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 416, atomRank: 2)
!634 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 415, atomRank: 1)
!635 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 420, atomRank: 2)
!636 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 421, atomRank: 2)
!637 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 422, atomRank: 2)
!638 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 421, atomRank: 1)
!639 = !DILocation(line: 275, column: 39, scope: !536, atomGroup: 425, atomRank: 2)
!640 = !DILocation(line: 276, column: 20, scope: !536, atomGroup: 426, atomRank: 2)
!641 = !DILocation(line: 276, column: 15, scope: !536, atomGroup: 427, atomRank: 2)
!642 = !DILocation(line: 276, column: 10, scope: !536, atomGroup: 428, atomRank: 2)
!643 = !DILocation(line: 276, column: 13, scope: !536, atomGroup: 427, atomRank: 1)
!644 = !DILocation(line: 275, column: 5, scope: !536, atomGroup: 429, atomRank: 1)
!645 = !DILocation(line: 275, column: 5, scope: !536, atomGroup: 430, atomRank: 1)
!646 = distinct !{!646, !560, !647, !43}
!647 = !DILocation(line: 276, column: 20, scope: !536)
!648 = !DILocation(line: 270, column: 12, scope: !536, atomGroup: 1, atomRank: 1)
!649 = !DILocation(line: 279, column: 22, scope: !536)
!650 = !DILocation(line: 279, column: 22, scope: !536, atomGroup: 23, atomRank: 2)
!651 = !DILocation(line: 279, column: 3, scope: !536, atomGroup: 23, atomRank: 1)
!652 = distinct !DISubprogram(name: "largest", scope: !1, file: !1, line: 282, type: !11, scopeLine: 282, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!653 = !DILocation(line: 283, column: 21, scope: !652, atomGroup: 159, atomRank: 1)
!654 = !DILocation(line: 283, column: 3, scope: !652, atomGroup: 160, atomRank: 1)
!655 = !DILocation(line: 285, column: 17, scope: !652, atomGroup: 163, atomRank: 2)
!656 = !DILocation(line: 285, column: 15, scope: !652, atomGroup: 163, atomRank: 1)
!657 = !DILocation(line: 283, column: 21, scope: !652, atomGroup: 165, atomRank: 1)
!658 = !DILocation(line: 283, column: 3, scope: !652, atomGroup: 166, atomRank: 1)
!659 = !DILocation(line: 283, column: 3, scope: !652)
!660 = !DILocation(line: 284, column: 16, scope: !652)
!661 = !DILocation(line: 284, column: 16, scope: !652, atomGroup: 5, atomRank: 1)
!662 = !DILocation(line: 284, column: 19, scope: !652)
!663 = !DILocation(line: 284, column: 24, scope: !652, atomGroup: 431, atomRank: 2)
!664 = !DILocation(line: 284, column: 16, scope: !652, atomGroup: 431, atomRank: 1)
!665 = !DILocation(line: 285, column: 15, scope: !652, atomGroup: 432, atomRank: 1)
!666 = !DILocation(line: 285, column: 7, scope: !652)
!667 = !DILocation(line: 283, column: 27, scope: !652, atomGroup: 433, atomRank: 2)
!668 = !DILocation(line: 283, column: 3, scope: !652, atomGroup: 435, atomRank: 1)
!669 = distinct !{!669, !50}
!670 = !DILocation(line: 286, column: 1, scope: !652, atomGroup: 9, atomRank: 1)
!671 = !DILocation(line: 284, column: 24, scope: !652, atomGroup: 5, atomRank: 2)
!672 = !DILocation(line: 285, column: 15, scope: !652, atomGroup: 6, atomRank: 1)
!673 = !DILocation(line: 284, column: 24, scope: !652, atomGroup: 436, atomRank: 2)
!674 = !DILocation(line: 284, column: 16, scope: !652, atomGroup: 436, atomRank: 1)
!675 = !DILocation(line: 285, column: 15, scope: !652, atomGroup: 437, atomRank: 1)
!676 = !DILocation(line: 284, column: 24, scope: !652, atomGroup: 441, atomRank: 2)
!677 = !DILocation(line: 284, column: 16, scope: !652, atomGroup: 441, atomRank: 1)
!678 = !DILocation(line: 285, column: 15, scope: !652, atomGroup: 442, atomRank: 1)
!679 = !DILocation(line: 284, column: 24, scope: !652, atomGroup: 446, atomRank: 2)
!680 = !DILocation(line: 284, column: 16, scope: !652, atomGroup: 446, atomRank: 1)
!681 = !DILocation(line: 285, column: 15, scope: !652, atomGroup: 447, atomRank: 1)
!682 = !DILocation(line: 283, column: 27, scope: !652, atomGroup: 448, atomRank: 2)
!683 = !DILocation(line: 283, column: 3, scope: !652, atomGroup: 450, atomRank: 1)
!684 = distinct !{!684, !659, !685, !43, !686}
!685 = !DILocation(line: 285, column: 20, scope: !652)
!686 = !{!"llvm.loop.peeled.count", i32 1}
!687 = distinct !DISubprogram(name: "first_in_loop", scope: !1, file: !1, line: 288, type: !11, scopeLine: 288, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!688 = !DILocation(line: 289, column: 21, scope: !687, atomGroup: 167, atomRank: 1)
!689 = !DILocation(line: 289, column: 3, scope: !687, atomGroup: 168, atomRank: 1)
!690 = !DILocation(line: 289, column: 3, scope: !687)
!691 = !DILocation(line: 290, column: 14, scope: !687)
!692 = !DILocation(line: 290, column: 14, scope: !687, atomGroup: 4, atomRank: 1)
!693 = !DILocation(line: 290, column: 9, scope: !687)
!694 = !DILocation(line: 290, column: 14, scope: !687, atomGroup: 451, atomRank: 2)
!695 = !DILocation(line: 290, column: 14, scope: !687, atomGroup: 451, atomRank: 1)
!696 = !DILocation(line: 293, column: 17, scope: !687)
!697 = !DILocation(line: 293, column: 17, scope: !687, atomGroup: 452, atomRank: 2)
!698 = !DILocation(line: 0, scope: !687)
!699 = !DILocation(line: 294, column: 1, scope: !687, atomGroup: 9, atomRank: 1)
!700 = !DILocation(line: 290, column: 14, scope: !687, atomGroup: 4, atomRank: 2)
!701 = !DILocation(line: 293, column: 17, scope: !687, atomGroup: 6, atomRank: 2)
!702 = !DILocation(line: 290, column: 14, scope: !687, atomGroup: 456, atomRank: 2)
!703 = !DILocation(line: 290, column: 14, scope: !687, atomGroup: 456, atomRank: 1)
!704 = !DILocation(line: 293, column: 17, scope: !687, atomGroup: 457, atomRank: 2)
!705 = !DILocation(line: 289, column: 27, scope: !687, atomGroup: 458, atomRank: 2)
!706 = !DILocation(line: 289, column: 3, scope: !687, atomGroup: 460, atomRank: 1)
!707 = distinct !{!707, !690, !708, !43}
!708 = !DILocation(line: 293, column: 23, scope: !687)
!709 = distinct !DISubprogram(name: "first_in_tag", scope: !1, file: !1, line: 296, type: !11, scopeLine: 296, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!710 = !DILocation(line: 297, column: 21, scope: !709, atomGroup: 169, atomRank: 1)
!711 = !DILocation(line: 297, column: 3, scope: !709, atomGroup: 170, atomRank: 1)
!712 = !DILocation(line: 297, column: 3, scope: !709)
!713 = !DILocation(line: 298, column: 14, scope: !709)
!714 = !DILocation(line: 298, column: 14, scope: !709, atomGroup: 4, atomRank: 1)
!715 = !DILocation(line: 298, column: 9, scope: !709)
!716 = !DILocation(line: 298, column: 14, scope: !709, atomGroup: 461, atomRank: 2)
!717 = !DILocation(line: 298, column: 14, scope: !709, atomGroup: 461, atomRank: 1)
!718 = !DILocation(line: 301, column: 14, scope: !709)
!719 = !DILocation(line: 301, column: 14, scope: !709, atomGroup: 462, atomRank: 2)
!720 = !DILocation(line: 0, scope: !709)
!721 = !DILocation(line: 302, column: 1, scope: !709, atomGroup: 9, atomRank: 1)
!722 = !DILocation(line: 298, column: 14, scope: !709, atomGroup: 4, atomRank: 2)
!723 = !DILocation(line: 301, column: 14, scope: !709, atomGroup: 6, atomRank: 2)
!724 = !DILocation(line: 298, column: 14, scope: !709, atomGroup: 466, atomRank: 2)
!725 = !DILocation(line: 298, column: 14, scope: !709, atomGroup: 466, atomRank: 1)
!726 = !DILocation(line: 301, column: 14, scope: !709, atomGroup: 467, atomRank: 2)
!727 = !DILocation(line: 297, column: 27, scope: !709, atomGroup: 468, atomRank: 2)
!728 = !DILocation(line: 297, column: 3, scope: !709, atomGroup: 470, atomRank: 1)
!729 = distinct !{!729, !712, !730, !43}
!730 = !DILocation(line: 301, column: 26, scope: !709)
!731 = distinct !DISubprogram(name: "neighbours", scope: !1, file: !1, line: 304, type: !11, scopeLine: 304, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!732 = !DILocation(line: 305, column: 21, scope: !731, atomGroup: 171, atomRank: 1)
!733 = !DILocation(line: 305, column: 3, scope: !731, atomGroup: 172, atomRank: 1)
!734 = !DILocation(line: 305, column: 3, scope: !731)
!735 = !DILocation(line: 306, column: 14, scope: !731)
!736 = !DILocation(line: 306, column: 14, scope: !731, atomGroup: 4, atomRank: 1)
!737 = !DILocation(line: 306, column: 9, scope: !731)
!738 = !DILocation(line: 306, column: 14, scope: !731, atomGroup: 471, atomRank: 2)
!739 = !DILocation(line: 0, scope: !731)
!740 = !DILocation(line: 306, column: 14, scope: !731, atomGroup: 471, atomRank: 1)
!741 = !DILocation(line: 310, column: 15, scope: !731)
!742 = !DILocation(line: 310, column: 15, scope: !731, atomGroup: 472, atomRank: 2)
!743 = !DILocation(line: 310, column: 15, scope: !731, atomGroup: 472, atomRank: 1)
!744 = !DILocation(line: 311, column: 3, scope: !731, atomGroup: 473, atomRank: 1)
!745 = !DILocation(line: 307, column: 7, scope: !731)
!746 = !DILocation(line: 307, column: 21, scope: !731, atomGroup: 474, atomRank: 1)
!747 = !DILocation(line: 308, column: 7, scope: !731, atomGroup: 475, atomRank: 1)
!748 = !DILocation(line: 312, column: 1, scope: !731, atomGroup: 10, atomRank: 1)
!749 = !DILocation(line: 306, column: 14, scope: !731, atomGroup: 4, atomRank: 2)
!750 = !DILocation(line: 307, column: 21, scope: !731, atomGroup: 5, atomRank: 1)
!751 = !DILocation(line: 308, column: 7, scope: !731, atomGroup: 6, atomRank: 1)
!752 = !DILocation(line: 310, column: 15, scope: !731, atomGroup: 7, atomRank: 2)
!753 = !DILocation(line: 310, column: 15, scope: !731, atomGroup: 7, atomRank: 1)
!754 = !DILocation(line: 311, column: 3, scope: !731, atomGroup: 9, atomRank: 1)
!755 = !DILocation(line: 305, column: 27, scope: !731, atomGroup: 8, atomRank: 2)
!756 = !DILocation(line: 306, column: 14, scope: !731, atomGroup: 479, atomRank: 2)
!757 = !DILocation(line: 306, column: 14, scope: !731, atomGroup: 479, atomRank: 1)
!758 = !DILocation(line: 310, column: 15, scope: !731, atomGroup: 480, atomRank: 2)
!759 = !DILocation(line: 310, column: 15, scope: !731, atomGroup: 480, atomRank: 1)
!760 = !DILocation(line: 311, column: 3, scope: !731, atomGroup: 481, atomRank: 1)
!761 = !DILocation(line: 307, column: 21, scope: !731, atomGroup: 482, atomRank: 1)
!762 = !DILocation(line: 308, column: 7, scope: !731, atomGroup: 483, atomRank: 1)
!763 = !DILocation(line: 305, column: 27, scope: !731, atomGroup: 484, atomRank: 2)
!764 = !DILocation(line: 305, column: 3, scope: !731, atomGroup: 486, atomRank: 1)
!765 = distinct !{!765, !734, !766, !43}
!766 = !DILocation(line: 311, column: 3, scope: !731)
!767 = distinct !DISubprogram(name: "clears", scope: !1, file: !1, line: 314, type: !11, scopeLine: 314, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!768 = !DILocation(line: 315, column: 11, scope: !767, atomGroup: 1, atomRank: 1)
!769 = !DILocation(line: 316, column: 7, scope: !767, atomGroup: 2, atomRank: 2)
!770 = !DILocation(line: 316, column: 7, scope: !767, atomGroup: 2, atomRank: 1)
!771 = !DILocation(line: 317, column: 5, scope: !767)
!772 = !DILocation(line: 318, column: 3, scope: !767)
!773 = !DILocation(line: 318, column: 18, scope: !767)
!774 = !DILocation(line: 318, column: 18, scope: !767, atomGroup: 3, atomRank: 2)
!775 = !DILocation(line: 318, column: 18, scope: !767, atomGroup: 3, atomRank: 1)
!776 = !DILocation(line: 319, column: 1, scope: !767, atomGroup: 4, atomRank: 1)
!777 = !DISubprogram(name: "clear", scope: !1, file: !1, line: 24, type: !11, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!778 = distinct !DISubprogram(name: "in_a_callee", scope: !1, file: !1, line: 328, type: !11, scopeLine: 328, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!779 = !DILocation(line: 329, column: 21, scope: !778, atomGroup: 173, atomRank: 1)
!780 = !DILocation(line: 329, column: 3, scope: !778, atomGroup: 174, atomRank: 1)
!781 = !DILocation(line: 333, column: 1, scope: !778, atomGroup: 7, atomRank: 1)
!782 = !DILocation(line: 330, column: 13, scope: !778, atomGroup: 4, atomRank: 1)
!783 = !DILocation(line: 331, column: 19, scope: !778)
!784 = !DILocation(line: 331, column: 5, scope: !778)
!785 = !DILocation(line: 329, column: 27, scope: !778, atomGroup: 5, atomRank: 2)
!786 = !DILocation(line: 329, column: 21, scope: !778, atomGroup: 2, atomRank: 1)
!787 = !DILocation(line: 329, column: 3, scope: !778, atomGroup: 3, atomRank: 1)
!788 = distinct !{!788, !789, !790, !43}
!789 = !DILocation(line: 329, column: 3, scope: !778)
!790 = !DILocation(line: 332, column: 3, scope: !778)
!791 = distinct !DISubprogram(name: "update", scope: !1, file: !1, line: 321, type: !11, scopeLine: 321, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!792 = !DILocation(line: 322, column: 7, scope: !791, atomGroup: 1, atomRank: 2)
!793 = !DILocation(line: 0, scope: !791)
!794 = !DILocation(line: 322, column: 7, scope: !791, atomGroup: 1, atomRank: 1)
!795 = !DILocation(line: 325, column: 22, scope: !791)
!796 = !DILocation(line: 325, column: 22, scope: !791, atomGroup: 3, atomRank: 2)
!797 = !DILocation(line: 326, column: 1, scope: !791, atomGroup: 4, atomRank: 1)
!798 = distinct !DISubprogram(name: "one_of_both", scope: !1, file: !1, line: 335, type: !11, scopeLine: 335, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!799 = !DILocation(line: 336, column: 3, scope: !798)
!800 = !DILocation(line: 336, column: 23, scope: !798, atomGroup: 1, atomRank: 1)
!801 = !DILocation(line: 336, column: 23, scope: !798)
!802 = !DILocation(line: 336, column: 27, scope: !798, atomGroup: 1, atomRank: 1)
!803 = !DILocation(line: 336, column: 27, scope: !798)
!804 = !DILocation(line: 337, column: 28, scope: !798)
!805 = !DILocation(line: 337, column: 28, scope: !798, atomGroup: 3, atomRank: 2)
!806 = !DILocation(line: 338, column: 11, scope: !798, atomGroup: 4, atomRank: 1)
!807 = !DILocation(line: 339, column: 3, scope: !798)
!808 = !DILocation(line: 340, column: 3, scope: !798)
!809 = !DILocation(line: 340, column: 21, scope: !798)
!810 = !DILocation(line: 340, column: 21, scope: !798, atomGroup: 5, atomRank: 2)
!811 = !DILocation(line: 340, column: 21, scope: !798, atomGroup: 5, atomRank: 1)
!812 = !DILocation(line: 341, column: 10, scope: !798, atomGroup: 7, atomRank: 2)
!813 = !DILocation(line: 342, column: 1, scope: !798)
!814 = !DILocation(line: 341, column: 3, scope: !798, atomGroup: 7, atomRank: 1)
