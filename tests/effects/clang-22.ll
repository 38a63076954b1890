; ModuleID = 'source.c'
source_filename = "source.c"
target datalayout = "e-m:e-p:32:32-p10:8:8-p20:8:8-i64:64-i128:128-n32:64-S128-ni:1:10:20"
target triple = "wasm32-unknown-unknown"

%struct.keep = type { ptr, i32 }
%struct.pod = type { double, [4 x i32] }

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
  %xtraiter = and i32 %n, 7, !dbg !29
  %0 = icmp ult i32 %n, 8, !dbg !29
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !29

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483640, !dbg !29
  br label %for.body, !dbg !29

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %add8 = phi double [ 0.000000e+00, %for.body.preheader.new ], [ %add.7, %for.body ], !dbg !30
  %i.07 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.7, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.7, %for.body ]
  %conv = uitofp nneg i32 %i.07 to double, !dbg !30
  %add = fadd double %add8, %conv, !dbg !31
  %inc = or disjoint i32 %i.07, 1, !dbg !32
  %conv.1 = uitofp nneg i32 %inc to double, !dbg !30
  %add.1 = fadd double %add, %conv.1, !dbg !33
  %inc.1 = or disjoint i32 %i.07, 2, !dbg !34
  %conv.2 = uitofp nneg i32 %inc.1 to double, !dbg !30
  %add.2 = fadd double %add.1, %conv.2, !dbg !35
  %inc.2 = or disjoint i32 %i.07, 3, !dbg !36
  %conv.3 = uitofp nneg i32 %inc.2 to double, !dbg !30
  %add.3 = fadd double %add.2, %conv.3, !dbg !37
  %inc.3 = or disjoint i32 %i.07, 4, !dbg !38
  %conv.4 = uitofp nneg i32 %inc.3 to double, !dbg !30
  %add.4 = fadd double %add.3, %conv.4, !dbg !39
  %inc.4 = or disjoint i32 %i.07, 5, !dbg !40
  %conv.5 = uitofp nneg i32 %inc.4 to double, !dbg !30
  %add.5 = fadd double %add.4, %conv.5, !dbg !41
  %inc.5 = or disjoint i32 %i.07, 6, !dbg !42
  %conv.6 = uitofp nneg i32 %inc.5 to double, !dbg !30
  %add.6 = fadd double %add.5, %conv.6, !dbg !43
  %inc.6 = or disjoint i32 %i.07, 7, !dbg !44
  %conv.7 = uitofp nneg i32 %inc.6 to double, !dbg !30
  %add.7 = fadd double %add.6, %conv.7, !dbg !45
  %inc.7 = add nuw nsw i32 %i.07, 8, !dbg !46
  %niter.next.7 = add i32 %niter, 8, !dbg !47
  %niter.ncmp.7 = icmp eq i32 %niter.next.7, %unroll_iter, !dbg !47
  br i1 %niter.ncmp.7, label %for.cond.for.end.loopexit_crit_edge.unr-lcssa, label %for.body, !dbg !47, !llvm.loop !48

for.cond.for.end.loopexit_crit_edge.unr-lcssa:    ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !29
  br i1 %lcmp.mod.not, label %for.cond.for.end.loopexit_crit_edge, label %for.body.epil.preheader, !dbg !29

for.body.epil.preheader:                          ; preds = %for.cond.for.end.loopexit_crit_edge.unr-lcssa, %for.body.preheader
  %add8.epil.init = phi double [ 0.000000e+00, %for.body.preheader ], [ %add.7, %for.cond.for.end.loopexit_crit_edge.unr-lcssa ]
  %i.07.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.7, %for.cond.for.end.loopexit_crit_edge.unr-lcssa ]
  %lcmp.mod10 = icmp ne i32 %xtraiter, 0, !dbg !50
  tail call void @llvm.assume(i1 %lcmp.mod10), !dbg !50
  br label %for.body.epil, !dbg !50

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %add8.epil = phi double [ %add.epil, %for.body.epil ], [ %add8.epil.init, %for.body.epil.preheader ], !dbg !30
  %i.07.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.07.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %conv.epil = uitofp nneg i32 %i.07.epil to double, !dbg !30
  %add.epil = fadd double %add8.epil, %conv.epil, !dbg !51
  %inc.epil = add nuw nsw i32 %i.07.epil, 1, !dbg !52
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !53
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !53
  br i1 %epil.iter.cmp.not, label %for.cond.for.end.loopexit_crit_edge, label %for.body.epil, !dbg !53, !llvm.loop !54

for.cond.for.end.loopexit_crit_edge:              ; preds = %for.body.epil, %for.cond.for.end.loopexit_crit_edge.unr-lcssa
  %add.lcssa = phi double [ %add.7, %for.cond.for.end.loopexit_crit_edge.unr-lcssa ], [ %add.epil, %for.body.epil ], !dbg !31
  store double %add.lcssa, ptr %result, align 8, !dbg !56, !tbaa !17
  br label %for.end, !dbg !50

for.end:                                          ; preds = %if.end, %for.cond.for.end.loopexit_crit_edge, %entry
  ret void, !dbg !57
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @sometimes(ptr noundef captures(none) %result, i32 noundef %n) local_unnamed_addr #0 !dbg !58 {
entry:
  %tobool.not = icmp eq i32 %n, 0, !dbg !59
  br i1 %tobool.not, label %if.else, label %if.end, !dbg !60

if.else:                                          ; preds = %entry
  %0 = load double, ptr %result, align 8, !dbg !61, !tbaa !17
  %mul = fmul double %0, 2.000000e+00, !dbg !62
  br label %if.end

if.end:                                           ; preds = %entry, %if.else
  %storemerge = phi double [ %mul, %if.else ], [ 1.000000e+00, %entry ], !dbg !63
  store double %storemerge, ptr %result, align 8, !dbg !63, !tbaa !17
  ret void, !dbg !64
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @through(ptr noundef captures(none) %result) local_unnamed_addr #0 !dbg !65 {
entry:
  tail call fastcc void @twice(ptr noundef %result), !dbg !66
  ret void, !dbg !67
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @twice(ptr noundef captures(none) %value) unnamed_addr #3 !dbg !68 {
entry:
  %0 = load double, ptr %value, align 8, !dbg !69, !tbaa !17
  %mul = fmul double %0, 2.000000e+00, !dbg !70
  store double %mul, ptr %value, align 8, !dbg !71, !tbaa !17
  ret void, !dbg !72
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @digest(ptr noundef writeonly captures(none) initializes((0, 16)) %hash, i32 noundef %state) local_unnamed_addr #4 !dbg !73 {
entry:
  %conv = trunc i32 %state to i8, !dbg !74
  store i8 %conv, ptr %hash, align 1, !dbg !75, !tbaa !76
  %shr.1 = lshr i32 %state, 1, !dbg !77
  %conv.1 = trunc i32 %shr.1 to i8, !dbg !78
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %hash, i32 1, !dbg !79
  store i8 %conv.1, ptr %arrayidx.1, align 1, !dbg !80, !tbaa !76
  %shr.2 = lshr i32 %state, 2, !dbg !81
  %conv.2 = trunc i32 %shr.2 to i8, !dbg !82
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %hash, i32 2, !dbg !79
  store i8 %conv.2, ptr %arrayidx.2, align 1, !dbg !83, !tbaa !76
  %shr.3 = lshr i32 %state, 3, !dbg !84
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %hash, i32 3, !dbg !79
  %shr.4 = lshr i32 %state, 4, !dbg !85
  %conv.4 = trunc i32 %shr.4 to i8, !dbg !86
  %arrayidx.4 = getelementptr inbounds nuw i8, ptr %hash, i32 4, !dbg !79
  store i8 %conv.4, ptr %arrayidx.4, align 1, !dbg !87, !tbaa !76
  %shr.5 = lshr i32 %state, 5, !dbg !88
  %conv.5 = trunc i32 %shr.5 to i8, !dbg !89
  %arrayidx.5 = getelementptr inbounds nuw i8, ptr %hash, i32 5, !dbg !79
  store i8 %conv.5, ptr %arrayidx.5, align 1, !dbg !90, !tbaa !76
  %shr.6 = lshr i32 %state, 6, !dbg !91
  %conv.6 = trunc i32 %shr.6 to i8, !dbg !92
  %arrayidx.6 = getelementptr inbounds nuw i8, ptr %hash, i32 6, !dbg !79
  store i8 %conv.6, ptr %arrayidx.6, align 1, !dbg !93, !tbaa !76
  %shr.7 = lshr i32 %state, 7, !dbg !94
  %conv.7 = trunc i32 %shr.7 to i8, !dbg !95
  %arrayidx.7 = getelementptr inbounds nuw i8, ptr %hash, i32 7, !dbg !79
  store i8 %conv.7, ptr %arrayidx.7, align 1, !dbg !96, !tbaa !76
  %shr.8 = lshr i32 %state, 8, !dbg !97
  %conv.8 = trunc i32 %shr.8 to i8, !dbg !98
  %arrayidx.8 = getelementptr inbounds nuw i8, ptr %hash, i32 8, !dbg !79
  store i8 %conv.8, ptr %arrayidx.8, align 1, !dbg !99, !tbaa !76
  %shr.9 = lshr i32 %state, 9, !dbg !100
  %conv.9 = trunc i32 %shr.9 to i8, !dbg !101
  %arrayidx.9 = getelementptr inbounds nuw i8, ptr %hash, i32 9, !dbg !79
  store i8 %conv.9, ptr %arrayidx.9, align 1, !dbg !102, !tbaa !76
  %shr.10 = lshr i32 %state, 10, !dbg !103
  %conv.10 = trunc i32 %shr.10 to i8, !dbg !104
  %arrayidx.10 = getelementptr inbounds nuw i8, ptr %hash, i32 10, !dbg !79
  store i8 %conv.10, ptr %arrayidx.10, align 1, !dbg !105, !tbaa !76
  %shr.11 = lshr i32 %state, 11, !dbg !106
  %conv.11 = trunc i32 %shr.11 to i8, !dbg !107
  %arrayidx.11 = getelementptr inbounds nuw i8, ptr %hash, i32 11, !dbg !79
  store i8 %conv.11, ptr %arrayidx.11, align 1, !dbg !108, !tbaa !76
  %shr.12 = lshr i32 %state, 12, !dbg !109
  %conv.12 = trunc i32 %shr.12 to i8, !dbg !110
  %arrayidx.12 = getelementptr inbounds nuw i8, ptr %hash, i32 12, !dbg !79
  store i8 %conv.12, ptr %arrayidx.12, align 1, !dbg !111, !tbaa !76
  %shr.13 = lshr i32 %state, 13, !dbg !112
  %conv.13 = trunc i32 %shr.13 to i8, !dbg !113
  %arrayidx.13 = getelementptr inbounds nuw i8, ptr %hash, i32 13, !dbg !79
  store i8 %conv.13, ptr %arrayidx.13, align 1, !dbg !114, !tbaa !76
  %shr.14 = lshr i32 %state, 14, !dbg !115
  %conv.14 = trunc i32 %shr.14 to i8, !dbg !116
  %arrayidx.14 = getelementptr inbounds nuw i8, ptr %hash, i32 14, !dbg !79
  store i8 %conv.14, ptr %arrayidx.14, align 1, !dbg !117, !tbaa !76
  %shr.15 = lshr i32 %state, 15, !dbg !118
  %conv.15 = trunc i32 %shr.15 to i8, !dbg !119
  %arrayidx.15 = getelementptr inbounds nuw i8, ptr %hash, i32 15, !dbg !79
  store i8 %conv.15, ptr %arrayidx.15, align 1, !dbg !120, !tbaa !76
  %xor1113 = xor i32 %shr.3, %shr.9, !dbg !121
  %xor11 = trunc i32 %xor1113 to i8, !dbg !121
  store i8 %xor11, ptr %arrayidx.3, align 1, !dbg !122, !tbaa !76
  ret void, !dbg !123
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @partial(ptr noundef captures(none) initializes((0, 1)) %hash, i32 noundef %state) local_unnamed_addr #0 !dbg !124 {
entry:
  %conv = trunc i32 %state to i8, !dbg !125
  store i8 %conv, ptr %hash, align 1, !dbg !126, !tbaa !76
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %hash, i32 1, !dbg !127
  %0 = load i8, ptr %arrayidx3, align 1, !dbg !128, !tbaa !76
  %conv5 = xor i8 %0, %conv, !dbg !129
  store i8 %conv5, ptr %arrayidx3, align 1, !dbg !130, !tbaa !76
  ret void, !dbg !131
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @copies(ptr noundef captures(none) initializes((0, 16)) %hash, ptr noundef readonly captures(none) %from) local_unnamed_addr #0 !dbg !132 {
entry:
  tail call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 1 dereferenceable(16) %hash, ptr noundef nonnull align 1 dereferenceable(16) %from, i32 16, i1 false), !dbg !133
  %0 = load i8, ptr %hash, align 1, !dbg !134, !tbaa !76
  %1 = xor i8 %0, 1, !dbg !135
  store i8 %1, ptr %hash, align 1, !dbg !136, !tbaa !76
  ret void, !dbg !137
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i32(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i32, i1 immarg) #5

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @writes(ptr noundef captures(none) %data, i32 noundef %length) local_unnamed_addr #6 !dbg !138 {
entry:
  %cmp4.not = icmp eq i32 %length, 0, !dbg !139
  br i1 %cmp4.not, label %for.cond.cleanup, label %for.body.preheader, !dbg !140

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %length, 3, !dbg !141
  %0 = icmp ult i32 %length, 4, !dbg !141
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !141

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %length, -4, !dbg !141
  br label %for.body, !dbg !141

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !141
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !141

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.05.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod6 = icmp ne i32 %xtraiter, 0, !dbg !142
  tail call void @llvm.assume(i1 %lcmp.mod6), !dbg !142
  br label %for.body.epil, !dbg !142

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.05.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.05.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %arrayidx.epil = getelementptr inbounds nuw i8, ptr %data, i32 %i.05.epil, !dbg !143
  %1 = load i8, ptr %arrayidx.epil, align 1, !dbg !144, !tbaa !76
  %2 = xor i8 %1, 1, !dbg !145
  store i8 %2, ptr %arrayidx.epil, align 1, !dbg !146, !tbaa !76
  %inc.epil = add nuw i32 %i.05.epil, 1, !dbg !147
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !148
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !148
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !148, !llvm.loop !149

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  ret void, !dbg !150

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.05 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %arrayidx = getelementptr inbounds nuw i8, ptr %data, i32 %i.05, !dbg !143
  %3 = load i8, ptr %arrayidx, align 1, !dbg !144, !tbaa !76
  %4 = xor i8 %3, 1, !dbg !151
  store i8 %4, ptr %arrayidx, align 1, !dbg !152, !tbaa !76
  %5 = getelementptr inbounds nuw i8, ptr %data, i32 %i.05, !dbg !143
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %5, i32 1, !dbg !143
  %6 = load i8, ptr %arrayidx.1, align 1, !dbg !144, !tbaa !76
  %7 = xor i8 %6, 1, !dbg !153
  store i8 %7, ptr %arrayidx.1, align 1, !dbg !154, !tbaa !76
  %8 = getelementptr inbounds nuw i8, ptr %data, i32 %i.05, !dbg !143
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %8, i32 2, !dbg !143
  %9 = load i8, ptr %arrayidx.2, align 1, !dbg !144, !tbaa !76
  %10 = xor i8 %9, 1, !dbg !155
  store i8 %10, ptr %arrayidx.2, align 1, !dbg !156, !tbaa !76
  %11 = getelementptr inbounds nuw i8, ptr %data, i32 %i.05, !dbg !143
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %11, i32 3, !dbg !143
  %12 = load i8, ptr %arrayidx.3, align 1, !dbg !144, !tbaa !76
  %13 = xor i8 %12, 1, !dbg !157
  store i8 %13, ptr %arrayidx.3, align 1, !dbg !158, !tbaa !76
  %inc.3 = add nuw i32 %i.05, 4, !dbg !159
  %niter.next.3 = add i32 %niter, 4, !dbg !160
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !160
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !160, !llvm.loop !161
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define hidden i32 @reads(ptr noundef readonly captures(none) %data, i32 noundef %length) local_unnamed_addr #7 !dbg !163 {
entry:
  %cmp4.not = icmp eq i32 %length, 0, !dbg !164
  br i1 %cmp4.not, label %for.cond.cleanup, label %for.body.preheader, !dbg !165

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %length, 3, !dbg !166
  %0 = icmp ult i32 %length, 4, !dbg !166
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !166

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %length, -4, !dbg !166
  br label %for.body, !dbg !166

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !166
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !166

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.06.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %sum.05.epil.init = phi i32 [ 0, %for.body.preheader ], [ %add.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod8 = icmp ne i32 %xtraiter, 0, !dbg !167
  tail call void @llvm.assume(i1 %lcmp.mod8), !dbg !167
  br label %for.body.epil, !dbg !167

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.06.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.06.epil.init, %for.body.epil.preheader ]
  %sum.05.epil = phi i32 [ %add.epil, %for.body.epil ], [ %sum.05.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %arrayidx.epil = getelementptr inbounds nuw i8, ptr %data, i32 %i.06.epil, !dbg !168
  %1 = load i8, ptr %arrayidx.epil, align 1, !dbg !168, !tbaa !76
  %conv.epil = zext i8 %1 to i32, !dbg !168
  %add.epil = add i32 %sum.05.epil, %conv.epil, !dbg !169
  %inc.epil = add nuw i32 %i.06.epil, 1, !dbg !170
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !171
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !171
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !171, !llvm.loop !172

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  %sum.0.lcssa = phi i32 [ 0, %entry ], [ %add.3, %for.cond.cleanup.loopexit.unr-lcssa ], [ %add.epil, %for.body.epil ], !dbg !173
  ret i32 %sum.0.lcssa, !dbg !174

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.06 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %sum.05 = phi i32 [ 0, %for.body.preheader.new ], [ %add.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %arrayidx = getelementptr inbounds nuw i8, ptr %data, i32 %i.06, !dbg !168
  %2 = load i8, ptr %arrayidx, align 1, !dbg !168, !tbaa !76
  %conv = zext i8 %2 to i32, !dbg !168
  %add = add i32 %sum.05, %conv, !dbg !175
  %3 = getelementptr inbounds nuw i8, ptr %data, i32 %i.06, !dbg !168
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %3, i32 1, !dbg !168
  %4 = load i8, ptr %arrayidx.1, align 1, !dbg !168, !tbaa !76
  %conv.1 = zext i8 %4 to i32, !dbg !168
  %add.1 = add i32 %add, %conv.1, !dbg !176
  %5 = getelementptr inbounds nuw i8, ptr %data, i32 %i.06, !dbg !168
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %5, i32 2, !dbg !168
  %6 = load i8, ptr %arrayidx.2, align 1, !dbg !168, !tbaa !76
  %conv.2 = zext i8 %6 to i32, !dbg !168
  %add.2 = add i32 %add.1, %conv.2, !dbg !177
  %7 = getelementptr inbounds nuw i8, ptr %data, i32 %i.06, !dbg !168
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %7, i32 3, !dbg !168
  %8 = load i8, ptr %arrayidx.3, align 1, !dbg !168, !tbaa !76
  %conv.3 = zext i8 %8 to i32, !dbg !168
  %add.3 = add i32 %add.2, %conv.3, !dbg !178
  %inc.3 = add nuw i32 %i.06, 4, !dbg !179
  %niter.next.3 = add i32 %niter, 4, !dbg !180
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !180
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !180, !llvm.loop !181
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @keeps(ptr noundef writeonly captures(none) initializes((0, 8)) %self, ptr noundef %bytes, i32 noundef %length) local_unnamed_addr #4 !dbg !183 {
entry:
  store ptr %bytes, ptr %self, align 4, !dbg !184, !tbaa !185
  %length2 = getelementptr inbounds nuw i8, ptr %self, i32 4, !dbg !190
  store i32 %length, ptr %length2, align 4, !dbg !191, !tbaa !192
  ret void, !dbg !193
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden i32 @keeps_for_the_call(ptr noundef %bytes, i32 noundef %length) local_unnamed_addr #8 !dbg !194 {
entry:
  %keep = alloca %struct.keep, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %keep) #20, !dbg !195
  store ptr %bytes, ptr %keep, align 4, !dbg !196, !tbaa !185
  %length2 = getelementptr inbounds nuw i8, ptr %keep, i32 4, !dbg !197
  store i32 %length, ptr %length2, align 4, !dbg !196, !tbaa !192
  %call = call fastcc i32 @sum_of(ptr noundef %keep), !dbg !198
  call void @llvm.lifetime.end.p0(ptr nonnull %keep) #20, !dbg !199
  ret i32 %call, !dbg !200
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i32 @sum_of(ptr noundef nonnull captures(none) %keep) unnamed_addr #9 !dbg !201 {
entry:
  %length = getelementptr inbounds nuw i8, ptr %keep, i32 4
  %length.promoted = load i32, ptr %length, align 4, !tbaa !192
  %dec7 = add i32 %length.promoted, -1, !dbg !202
  store i32 %dec7, ptr %length, align 4, !dbg !203, !tbaa !192
  %tobool.not8 = icmp eq i32 %dec7, 0, !dbg !204
  br i1 %tobool.not8, label %while.end, label %while.body.lr.ph, !dbg !205

while.body.lr.ph:                                 ; preds = %entry
  %0 = load ptr, ptr %keep, align 4, !tbaa !185
  %1 = add i32 %length.promoted, -2, !dbg !206
  %xtraiter = and i32 %dec7, 3, !dbg !206
  %2 = icmp ult i32 %1, 3, !dbg !206
  br i1 %2, label %while.body.epil.preheader, label %while.body.lr.ph.new, !dbg !206

while.body.lr.ph.new:                             ; preds = %while.body.lr.ph
  %unroll_iter = and i32 %dec7, -4, !dbg !205
  br label %while.body, !dbg !205

while.body:                                       ; preds = %while.body, %while.body.lr.ph.new
  %dec10 = phi i32 [ %dec7, %while.body.lr.ph.new ], [ %dec.3, %while.body ]
  %sum.09 = phi i32 [ 0, %while.body.lr.ph.new ], [ %add.3, %while.body ]
  %niter = phi i32 [ 0, %while.body.lr.ph.new ], [ %niter.next.3, %while.body ]
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i32 %dec10, !dbg !207
  %3 = load i8, ptr %arrayidx, align 1, !dbg !207, !tbaa !76
  %conv = zext i8 %3 to i32, !dbg !207
  %add = add i32 %sum.09, %conv, !dbg !208
  %dec = add i32 %dec10, -1, !dbg !209
  store i32 %dec, ptr %length, align 4, !dbg !210, !tbaa !192
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %0, i32 %dec, !dbg !207
  %4 = load i8, ptr %arrayidx.1, align 1, !dbg !207, !tbaa !76
  %conv.1 = zext i8 %4 to i32, !dbg !207
  %add.1 = add i32 %add, %conv.1, !dbg !211
  %dec.1 = add i32 %dec10, -2, !dbg !212
  store i32 %dec.1, ptr %length, align 4, !dbg !213, !tbaa !192
  %arrayidx.2 = getelementptr inbounds nuw i8, ptr %0, i32 %dec.1, !dbg !207
  %5 = load i8, ptr %arrayidx.2, align 1, !dbg !207, !tbaa !76
  %conv.2 = zext i8 %5 to i32, !dbg !207
  %add.2 = add i32 %add.1, %conv.2, !dbg !214
  %dec.2 = add i32 %dec10, -3, !dbg !215
  store i32 %dec.2, ptr %length, align 4, !dbg !216, !tbaa !192
  %arrayidx.3 = getelementptr inbounds nuw i8, ptr %0, i32 %dec.2, !dbg !207
  %6 = load i8, ptr %arrayidx.3, align 1, !dbg !207, !tbaa !76
  %conv.3 = zext i8 %6 to i32, !dbg !207
  %add.3 = add i32 %add.2, %conv.3, !dbg !217
  %dec.3 = add i32 %dec10, -4, !dbg !218
  store i32 %dec.3, ptr %length, align 4, !dbg !219, !tbaa !192
  %niter.next.3 = add i32 %niter, 4, !dbg !220
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !220
  br i1 %niter.ncmp.3, label %while.end.loopexit.unr-lcssa, label %while.body, !dbg !220, !llvm.loop !221

while.end.loopexit.unr-lcssa:                     ; preds = %while.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !206
  br i1 %lcmp.mod.not, label %while.end, label %while.body.epil.preheader, !dbg !206

while.body.epil.preheader:                        ; preds = %while.end.loopexit.unr-lcssa, %while.body.lr.ph
  %dec10.epil.init = phi i32 [ %dec7, %while.body.lr.ph ], [ %dec.3, %while.end.loopexit.unr-lcssa ]
  %sum.09.epil.init = phi i32 [ 0, %while.body.lr.ph ], [ %add.3, %while.end.loopexit.unr-lcssa ]
  %lcmp.mod12 = icmp ne i32 %xtraiter, 0, !dbg !223
  tail call void @llvm.assume(i1 %lcmp.mod12), !dbg !223
  br label %while.body.epil, !dbg !223

while.body.epil:                                  ; preds = %while.body.epil, %while.body.epil.preheader
  %dec10.epil = phi i32 [ %dec10.epil.init, %while.body.epil.preheader ], [ %dec.epil, %while.body.epil ]
  %sum.09.epil = phi i32 [ %sum.09.epil.init, %while.body.epil.preheader ], [ %add.epil, %while.body.epil ]
  %epil.iter = phi i32 [ 0, %while.body.epil.preheader ], [ %epil.iter.next, %while.body.epil ]
  %arrayidx.epil = getelementptr inbounds nuw i8, ptr %0, i32 %dec10.epil, !dbg !207
  %7 = load i8, ptr %arrayidx.epil, align 1, !dbg !207, !tbaa !76
  %conv.epil = zext i8 %7 to i32, !dbg !207
  %add.epil = add i32 %sum.09.epil, %conv.epil, !dbg !224
  %dec.epil = add i32 %dec10.epil, -1, !dbg !225
  store i32 %dec.epil, ptr %length, align 4, !dbg !226, !tbaa !192
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !227
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !227
  br i1 %epil.iter.cmp.not, label %while.end, label %while.body.epil, !dbg !227, !llvm.loop !228

while.end:                                        ; preds = %while.end.loopexit.unr-lcssa, %while.body.epil, %entry
  %sum.0.lcssa = phi i32 [ 0, %entry ], [ %add.3, %while.end.loopexit.unr-lcssa ], [ %add.epil, %while.body.epil ], !dbg !229
  ret i32 %sum.0.lcssa, !dbg !230
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden i32 @keeps_through(ptr noundef %bytes, i32 noundef %length) local_unnamed_addr #10 !dbg !231 {
entry:
  %keep = alloca %struct.keep, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %keep) #20, !dbg !232
  call fastcc void @set(ptr noundef nonnull %keep, ptr noundef %bytes, i32 noundef %length), !dbg !233
  %call = call fastcc i32 @sum_of(ptr noundef %keep), !dbg !234
  call void @llvm.lifetime.end.p0(ptr nonnull %keep) #20, !dbg !235
  ret i32 %call, !dbg !236
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @set(ptr noundef writeonly captures(none) initializes((0, 8)) %keep, ptr noundef %bytes, i32 noundef %length) unnamed_addr #11 !dbg !237 {
entry:
  store ptr %bytes, ptr %keep, align 4, !dbg !238, !tbaa !185
  %length2 = getelementptr inbounds nuw i8, ptr %keep, i32 4, !dbg !239
  store i32 %length, ptr %length2, align 4, !dbg !240, !tbaa !192
  ret void, !dbg !241
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @keeps_in(ptr noundef writeonly captures(none) initializes((0, 8)) %self, ptr noundef %bytes, i32 noundef %length) local_unnamed_addr #4 !dbg !242 {
entry:
  tail call fastcc void @set(ptr noundef %self, ptr noundef %bytes, i32 noundef %length), !dbg !243
  ret void, !dbg !244
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(argmem: read)
define hidden i32 @measures(ptr noundef readonly captures(none) %text) local_unnamed_addr #12 !dbg !245 {
entry:
  %call = tail call i32 @strlen(ptr noundef nonnull dereferenceable(1) %text) #20, !dbg !246
  ret i32 %call, !dbg !247
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: read)
declare !dbg !248 i32 @strlen(ptr noundef captures(none)) local_unnamed_addr #13

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define hidden noundef ptr @finds(ptr noundef readonly captures(ret: address, provenance) %text, i8 noundef signext %c) local_unnamed_addr #7 !dbg !249 {
entry:
  br label %while.cond, !dbg !250

while.cond:                                       ; preds = %while.cond, %entry
  %text.addr.0 = phi ptr [ %text, %entry ], [ %incdec.ptr, %while.cond ]
  %0 = load i8, ptr %text.addr.0, align 1, !dbg !251, !tbaa !76
  %tobool.not = icmp eq i8 %0, 0, !dbg !252
  %cmp.not = icmp eq i8 %0, %c
  %or.cond = or i1 %tobool.not, %cmp.not, !dbg !253
  %incdec.ptr = getelementptr inbounds nuw i8, ptr %text.addr.0, i32 1, !dbg !254
  br i1 %or.cond, label %while.end, label %while.cond, !dbg !253, !llvm.loop !255

while.end:                                        ; preds = %while.cond
  ret ptr %text.addr.0, !dbg !257
}

; Function Attrs: nounwind
define hidden void @hands_out(ptr noundef %text) local_unnamed_addr #14 !dbg !258 {
entry:
  tail call void @outside(ptr noundef %text) #20, !dbg !259
  ret void, !dbg !260
}

declare !dbg !261 void @outside(ptr noundef) local_unnamed_addr #15

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define hidden i32 @distance(ptr noundef readonly captures(none) %self, ptr noundef %at) local_unnamed_addr #16 !dbg !262 {
entry:
  %0 = load ptr, ptr %self, align 4, !dbg !263, !tbaa !185
  %sub.ptr.lhs.cast = ptrtoint ptr %at to i32, !dbg !264
  %sub.ptr.rhs.cast = ptrtoint ptr %0 to i32, !dbg !264
  %sub.ptr.sub = sub i32 %sub.ptr.lhs.cast, %sub.ptr.rhs.cast, !dbg !265
  ret i32 %sub.ptr.sub, !dbg !266
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @third(ptr noundef writeonly captures(none) initializes((16, 24)) %v) local_unnamed_addr #4 !dbg !267 {
entry:
  %arrayidx = getelementptr inbounds nuw i8, ptr %v, i32 16, !dbg !268
  store double 1.000000e+00, ptr %arrayidx, align 8, !dbg !269, !tbaa !17
  ret void, !dbg !270
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @sorts(ptr noundef captures(none) %v) local_unnamed_addr #0 !dbg !271 {
for.body4.lr.ph:
  %arrayidx = getelementptr inbounds nuw i8, ptr %v, i32 4, !dbg !272
  %0 = load i32, ptr %arrayidx, align 4, !dbg !272, !tbaa !6
  %1 = load i32, ptr %v, align 4, !dbg !273, !tbaa !6
  %cmp6 = icmp slt i32 %0, %1, !dbg !274
  br i1 %cmp6, label %if.then, label %for.inc, !dbg !275

for.body4.lr.ph.1:                                ; preds = %if.then.136, %for.inc
  %arrayidx5.1 = getelementptr inbounds nuw i8, ptr %v, i32 4
  %arrayidx.1 = getelementptr inbounds nuw i8, ptr %v, i32 8, !dbg !272
  %2 = load i32, ptr %arrayidx.1, align 4, !dbg !272, !tbaa !6
  %3 = load i32, ptr %arrayidx5.1, align 4, !dbg !273, !tbaa !6
  %cmp6.1 = icmp slt i32 %2, %3, !dbg !276
  br i1 %cmp6.1, label %if.then.1, label %for.cond.loopexit.2, !dbg !277

if.then.1:                                        ; preds = %for.body4.lr.ph.1
  store i32 %2, ptr %arrayidx5.1, align 4, !dbg !278, !tbaa !6
  store i32 %3, ptr %arrayidx.1, align 4, !dbg !279, !tbaa !6
  br label %for.cond.loopexit.2, !dbg !280

for.cond.loopexit.2:                              ; preds = %if.then.1, %for.body4.lr.ph.1
  ret void, !dbg !281

if.then:                                          ; preds = %for.body4.lr.ph
  store i32 %0, ptr %v, align 4, !dbg !282, !tbaa !6
  store i32 %1, ptr %arrayidx, align 4, !dbg !283, !tbaa !6
  br label %for.inc, !dbg !280

for.inc:                                          ; preds = %for.body4.lr.ph, %if.then
  %4 = phi i32 [ %1, %for.body4.lr.ph ], [ %0, %if.then ], !dbg !273
  %arrayidx.133 = getelementptr inbounds nuw i8, ptr %v, i32 8, !dbg !272
  %5 = load i32, ptr %arrayidx.133, align 4, !dbg !272, !tbaa !6
  %cmp6.134 = icmp slt i32 %5, %4, !dbg !284
  br i1 %cmp6.134, label %if.then.136, label %for.body4.lr.ph.1, !dbg !285

if.then.136:                                      ; preds = %for.inc
  store i32 %5, ptr %v, align 4, !dbg !286, !tbaa !6
  store i32 %4, ptr %arrayidx.133, align 4, !dbg !287, !tbaa !6
  br label %for.body4.lr.ph.1, !dbg !280
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @doubles(i32 noundef %n, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out) local_unnamed_addr #6 !dbg !288 {
entry:
  %cmp6 = icmp sgt i32 %n, 0, !dbg !289
  br i1 %cmp6, label %for.body.preheader, label %for.cond.cleanup, !dbg !290

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %n, 3, !dbg !291
  %0 = icmp ult i32 %n, 4, !dbg !291
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !291

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483644, !dbg !291
  br label %for.body, !dbg !291

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !291
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !291

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.07.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod8 = icmp ne i32 %xtraiter, 0, !dbg !292
  tail call void @llvm.assume(i1 %lcmp.mod8), !dbg !292
  br label %for.body.epil, !dbg !292

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.07.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.07.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %arrayidx.epil = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %i.07.epil, !dbg !293
  %1 = load double, ptr %arrayidx.epil, align 8, !dbg !294, !tbaa !295
  %mul.epil = fmul double %1, 2.000000e+00, !dbg !297
  %arrayidx1.epil = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %i.07.epil, !dbg !298
  store double %mul.epil, ptr %arrayidx1.epil, align 8, !dbg !299, !tbaa !295
  %inc.epil = add nuw nsw i32 %i.07.epil, 1, !dbg !300
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !301
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !301
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !301, !llvm.loop !302

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  ret void, !dbg !303

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.07 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %arrayidx = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %i.07, !dbg !293
  %2 = load double, ptr %arrayidx, align 8, !dbg !294, !tbaa !295
  %mul = fmul double %2, 2.000000e+00, !dbg !304
  %arrayidx1 = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %i.07, !dbg !298
  store double %mul, ptr %arrayidx1, align 8, !dbg !305, !tbaa !295
  %inc = or disjoint i32 %i.07, 1, !dbg !306
  %arrayidx.1 = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %inc, !dbg !293
  %3 = load double, ptr %arrayidx.1, align 8, !dbg !294, !tbaa !295
  %mul.1 = fmul double %3, 2.000000e+00, !dbg !307
  %arrayidx1.1 = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %inc, !dbg !298
  store double %mul.1, ptr %arrayidx1.1, align 8, !dbg !308, !tbaa !295
  %inc.1 = or disjoint i32 %i.07, 2, !dbg !309
  %arrayidx.2 = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %inc.1, !dbg !293
  %4 = load double, ptr %arrayidx.2, align 8, !dbg !294, !tbaa !295
  %mul.2 = fmul double %4, 2.000000e+00, !dbg !310
  %arrayidx1.2 = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %inc.1, !dbg !298
  store double %mul.2, ptr %arrayidx1.2, align 8, !dbg !311, !tbaa !295
  %inc.2 = or disjoint i32 %i.07, 3, !dbg !312
  %arrayidx.3 = getelementptr inbounds nuw %struct.pod, ptr %in, i32 %inc.2, !dbg !293
  %5 = load double, ptr %arrayidx.3, align 8, !dbg !294, !tbaa !295
  %mul.3 = fmul double %5, 2.000000e+00, !dbg !313
  %arrayidx1.3 = getelementptr inbounds nuw %struct.pod, ptr %out, i32 %inc.2, !dbg !298
  store double %mul.3, ptr %arrayidx1.3, align 8, !dbg !314, !tbaa !295
  %inc.3 = add nuw nsw i32 %i.07, 4, !dbg !315
  %niter.next.3 = add i32 %niter, 4, !dbg !316
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !316
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !316, !llvm.loop !317
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @by_value(ptr dead_on_unwind noalias writable writeonly sret(%struct.pod) align 8 captures(none) initializes((0, 24)) %agg.result, i32 noundef %n, ptr noundef byval(%struct.pod) align 8 captures(none) initializes((20, 24)) %pod, ptr noundef readonly captures(none) %from) local_unnamed_addr #0 !dbg !319 {
entry:
  %conv = sitofp i32 %n to double, !dbg !320
  %0 = load double, ptr %pod, align 8, !dbg !321, !tbaa !295
  %add = fadd double %0, %conv, !dbg !322
  store double %add, ptr %pod, align 8, !dbg !323, !tbaa !295
  %arrayidx = getelementptr inbounds nuw i8, ptr %from, i32 16, !dbg !324
  %1 = load i32, ptr %arrayidx, align 8, !dbg !325, !tbaa !6
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %pod, i32 20, !dbg !326
  store i32 %1, ptr %arrayidx2, align 4, !dbg !327, !tbaa !6
  call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 8 dereferenceable(24) %agg.result, ptr noundef nonnull align 8 dereferenceable(24) %pod, i32 24, i1 false), !dbg !328, !tbaa.struct !329
  ret void, !dbg !330
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @before(ptr noundef writeonly captures(none) initializes((-4, 0)) %v) local_unnamed_addr #4 !dbg !331 {
entry:
  %arrayidx = getelementptr inbounds i8, ptr %v, i32 -4, !dbg !332
  store i32 0, ptr %arrayidx, align 4, !dbg !333, !tbaa !6
  ret void, !dbg !334
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @fills_one(ptr noundef writeonly captures(none) %v) local_unnamed_addr #1 !dbg !335 {
entry:
  tail call fastcc void @fill(ptr noundef %v, i32 noundef 1), !dbg !336
  ret void, !dbg !337
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: write)
define internal fastcc void @fill(ptr noundef writeonly captures(none) %v, i32 noundef %n) unnamed_addr #17 !dbg !338 {
entry:
  %cmp4 = icmp sgt i32 %n, 0, !dbg !339
  br i1 %cmp4, label %for.body.preheader, label %for.cond.cleanup, !dbg !340

for.body.preheader:                               ; preds = %entry
  %xtraiter = and i32 %n, 3, !dbg !341
  %0 = icmp ult i32 %n, 4, !dbg !341
  br i1 %0, label %for.body.epil.preheader, label %for.body.preheader.new, !dbg !341

for.body.preheader.new:                           ; preds = %for.body.preheader
  %unroll_iter = and i32 %n, 2147483644, !dbg !341
  br label %for.body, !dbg !341

for.cond.cleanup.loopexit.unr-lcssa:              ; preds = %for.body
  %lcmp.mod.not = icmp eq i32 %xtraiter, 0, !dbg !341
  br i1 %lcmp.mod.not, label %for.cond.cleanup, label %for.body.epil.preheader, !dbg !341

for.body.epil.preheader:                          ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.preheader
  %i.05.epil.init = phi i32 [ 0, %for.body.preheader ], [ %inc.3, %for.cond.cleanup.loopexit.unr-lcssa ]
  %lcmp.mod6 = icmp ne i32 %xtraiter, 0, !dbg !342
  tail call void @llvm.assume(i1 %lcmp.mod6), !dbg !342
  br label %for.body.epil, !dbg !342

for.body.epil:                                    ; preds = %for.body.epil, %for.body.epil.preheader
  %i.05.epil = phi i32 [ %inc.epil, %for.body.epil ], [ %i.05.epil.init, %for.body.epil.preheader ]
  %epil.iter = phi i32 [ %epil.iter.next, %for.body.epil ], [ 0, %for.body.epil.preheader ]
  %conv.epil = uitofp nneg i32 %i.05.epil to double, !dbg !343
  %arrayidx.epil = getelementptr inbounds nuw double, ptr %v, i32 %i.05.epil, !dbg !344
  store double %conv.epil, ptr %arrayidx.epil, align 8, !dbg !345, !tbaa !17
  %inc.epil = add nuw nsw i32 %i.05.epil, 1, !dbg !346
  %epil.iter.next = add i32 %epil.iter, 1, !dbg !347
  %epil.iter.cmp.not = icmp eq i32 %epil.iter.next, %xtraiter, !dbg !347
  br i1 %epil.iter.cmp.not, label %for.cond.cleanup, label %for.body.epil, !dbg !347, !llvm.loop !348

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit.unr-lcssa, %for.body.epil, %entry
  ret void, !dbg !349

for.body:                                         ; preds = %for.body, %for.body.preheader.new
  %i.05 = phi i32 [ 0, %for.body.preheader.new ], [ %inc.3, %for.body ]
  %niter = phi i32 [ 0, %for.body.preheader.new ], [ %niter.next.3, %for.body ]
  %conv = uitofp nneg i32 %i.05 to double, !dbg !350
  %arrayidx = getelementptr inbounds nuw double, ptr %v, i32 %i.05, !dbg !344
  store double %conv, ptr %arrayidx, align 8, !dbg !351, !tbaa !17
  %inc = or disjoint i32 %i.05, 1, !dbg !352
  %conv.1 = uitofp nneg i32 %inc to double, !dbg !353
  %arrayidx.1 = getelementptr inbounds nuw double, ptr %v, i32 %inc, !dbg !344
  store double %conv.1, ptr %arrayidx.1, align 8, !dbg !354, !tbaa !17
  %inc.1 = or disjoint i32 %i.05, 2, !dbg !355
  %conv.2 = uitofp nneg i32 %inc.1 to double, !dbg !356
  %arrayidx.2 = getelementptr inbounds nuw double, ptr %v, i32 %inc.1, !dbg !344
  store double %conv.2, ptr %arrayidx.2, align 8, !dbg !357, !tbaa !17
  %inc.2 = or disjoint i32 %i.05, 3, !dbg !358
  %conv.3 = uitofp nneg i32 %inc.2 to double, !dbg !359
  %arrayidx.3 = getelementptr inbounds nuw double, ptr %v, i32 %inc.2, !dbg !344
  store double %conv.3, ptr %arrayidx.3, align 8, !dbg !360, !tbaa !17
  %inc.3 = add nuw nsw i32 %i.05, 4, !dbg !361
  %niter.next.3 = add i32 %niter, 4, !dbg !362
  %niter.ncmp.3 = icmp eq i32 %niter.next.3, %unroll_iter, !dbg !362
  br i1 %niter.ncmp.3, label %for.cond.cleanup.loopexit.unr-lcssa, label %for.body, !dbg !362, !llvm.loop !363
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @fills(ptr noundef writeonly captures(none) %v, i32 noundef %n) local_unnamed_addr #1 !dbg !365 {
entry:
  tail call fastcc void @fill(ptr noundef %v, i32 noundef %n), !dbg !366
  ret void, !dbg !367
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden range(i32 0, 3) i32 @branches(i32 noundef %x, ptr noundef writeonly captures(none) %out) local_unnamed_addr #4 !dbg !368 {
entry:
  switch i32 %x, label %return [
    i32 1, label %sw.epilog
    i32 2, label %sw.bb1
    i32 7, label %return.sink.split
  ], !dbg !369

sw.bb1:                                           ; preds = %entry
  br label %return.sink.split, !dbg !370

sw.epilog:                                        ; preds = %entry
  br label %return.sink.split, !dbg !371

return.sink.split:                                ; preds = %sw.bb1, %entry, %sw.epilog
  %storemerge.sink = phi i32 [ 9, %entry ], [ 3, %sw.bb1 ], [ 1, %sw.epilog ]
  %retval.0.ph = phi i32 [ 2, %entry ], [ 0, %sw.bb1 ], [ 0, %sw.epilog ]
  store i32 %storemerge.sink, ptr %out, align 4, !dbg !372, !tbaa !6
  br label %return, !dbg !373

return:                                           ; preds = %return.sink.split, %entry
  %retval.0 = phi i32 [ 1, %entry ], [ %retval.0.ph, %return.sink.split ], !dbg !372
  ret i32 %retval.0, !dbg !373
}

; Function Attrs: nofree nosync nounwind memory(none)
define hidden i32 @calls_itself(ptr noundef %bytes, i32 noundef %n) local_unnamed_addr #18 !dbg !374 {
entry:
  %cmp = icmp ugt i32 %n, 3, !dbg !375
  br i1 %cmp, label %cond.end, label %cond.false5, !dbg !376

cond.end:                                         ; preds = %entry
  %add.ptr = getelementptr inbounds nuw i8, ptr %bytes, i32 1, !dbg !377
  %div14 = lshr i32 %n, 1, !dbg !378
  %call = tail call i32 @calls_itself(ptr noundef nonnull %add.ptr, i32 noundef %div14), !dbg !379
  %cmp1 = icmp ugt i32 %n, 9, !dbg !380
  br i1 %cmp1, label %cond.true2, label %cond.false5, !dbg !381

cond.true2:                                       ; preds = %cond.end
  %add.ptr3 = getelementptr inbounds nuw i8, ptr %bytes, i32 2, !dbg !382
  %sub = add i32 %n, -3, !dbg !383
  %call4 = tail call i32 @calls_itself(ptr noundef nonnull %add.ptr3, i32 noundef %sub), !dbg !384
  br label %cond.end6, !dbg !385

cond.false5:                                      ; preds = %entry, %cond.end
  %cond18 = phi i32 [ %call, %cond.end ], [ %n, %entry ]
  %mul = mul nuw nsw i32 %n, 3, !dbg !386
  br label %cond.end6, !dbg !385

cond.end6:                                        ; preds = %cond.false5, %cond.true2
  %cond17 = phi i32 [ %call, %cond.true2 ], [ %cond18, %cond.false5 ]
  %cond7 = phi i32 [ %call4, %cond.true2 ], [ %mul, %cond.false5 ], !dbg !385
  %add = add i32 %cond7, %cond17, !dbg !387
  ret i32 %add, !dbg !388
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #19

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) }
attributes #1 = { nofree norecurse nosync nounwind memory(argmem: write) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write) }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #7 = { nofree norecurse nosync nounwind memory(argmem: read) }
attributes #8 = { nofree norecurse nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #9 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #10 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #11 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write) }
attributes #12 = { mustprogress nofree norecurse nounwind willreturn memory(argmem: read) }
attributes #13 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: read) }
attributes #14 = { nounwind }
attributes #15 = { }
attributes #16 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) }
attributes #17 = { nofree noinline norecurse nosync nounwind memory(argmem: write) }
attributes #18 = { nofree nosync nounwind memory(none) }
attributes #19 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #20 = { nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4}
!llvm.errno.tbaa = !{!6}

!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "clang", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "source.c", directory: "/home/ada")
!2 = !{i32 7, !"Dwarf Version", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{!"clang"}
!6 = !{!7, !7, i64 0}
!7 = !{!"int", !8, i64 0}
!8 = !{!"omnipotent char", !9, i64 0}
!9 = !{!"Simple C/C++ TBAA"}
!10 = distinct !DISubprogram(name: "adds", scope: !1, file: !1, line: 29, type: !11, scopeLine: 29, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!11 = !DISubroutineType(types: !12)
!12 = !{}
!13 = !DILocation(line: 30, column: 7, scope: !10, atomGroup: 1, atomRank: 2)
!14 = !DILocation(line: 30, column: 7, scope: !10, atomGroup: 1, atomRank: 1)
!15 = !DILocation(line: 31, column: 16, scope: !10)
!16 = !DILocation(line: 31, column: 13, scope: !10)
!17 = !{!18, !18, i64 0}
!18 = !{!"double", !8, i64 0}
!19 = !DILocation(line: 31, column: 13, scope: !10, atomGroup: 2, atomRank: 2)
!20 = !DILocation(line: 31, column: 13, scope: !10, atomGroup: 2, atomRank: 1)
!21 = !DILocation(line: 31, column: 5, scope: !10)
!22 = !DILocation(line: 32, column: 1, scope: !10, atomGroup: 3, atomRank: 1)
!23 = distinct !DISubprogram(name: "sets", scope: !1, file: !1, line: 34, type: !11, scopeLine: 34, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!24 = !DILocation(line: 35, column: 9, scope: !23, atomGroup: 1, atomRank: 2)
!25 = !DILocation(line: 35, column: 9, scope: !23, atomGroup: 1, atomRank: 1)
!26 = !DILocation(line: 37, column: 11, scope: !23, atomGroup: 3, atomRank: 1)
!27 = !DILocation(line: 38, column: 21, scope: !23, atomGroup: 16, atomRank: 1)
!28 = !DILocation(line: 38, column: 3, scope: !23, atomGroup: 17, atomRank: 1)
!29 = !DILocation(line: 38, column: 3, scope: !23)
!30 = !DILocation(line: 39, column: 16, scope: !23)
!31 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 7, atomRank: 2)
!32 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 8, atomRank: 2)
!33 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 133, atomRank: 2)
!34 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 134, atomRank: 2)
!35 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 137, atomRank: 2)
!36 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 138, atomRank: 2)
!37 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 141, atomRank: 2)
!38 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 142, atomRank: 2)
!39 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 145, atomRank: 2)
!40 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 146, atomRank: 2)
!41 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 149, atomRank: 2)
!42 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 150, atomRank: 2)
!43 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 153, atomRank: 2)
!44 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 154, atomRank: 2)
!45 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 157, atomRank: 2)
!46 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 158, atomRank: 2)
!47 = !DILocation(line: 38, column: 3, scope: !23, atomGroup: 160, atomRank: 1)
!48 = distinct !{!48, !29, !30, !49}
!49 = !{!"llvm.loop.mustprogress"}
!50 = !DILocation(line: 38, column: 3, scope: !23, atomGroup: 6, atomRank: 1)
!51 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 129, atomRank: 2)
!52 = !DILocation(line: 38, column: 27, scope: !23, atomGroup: 130, atomRank: 2)
!53 = !DILocation(line: 38, column: 3, scope: !23, atomGroup: 132, atomRank: 1)
!54 = distinct !{!54, !55}
!55 = !{!"llvm.loop.unroll.disable"}
!56 = !DILocation(line: 39, column: 13, scope: !23, atomGroup: 7, atomRank: 1)
!57 = !DILocation(line: 40, column: 1, scope: !23, atomGroup: 10, atomRank: 1)
!58 = distinct !DISubprogram(name: "sometimes", scope: !1, file: !1, line: 42, type: !11, scopeLine: 42, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!59 = !DILocation(line: 43, column: 7, scope: !58, atomGroup: 1, atomRank: 2)
!60 = !DILocation(line: 43, column: 7, scope: !58, atomGroup: 1, atomRank: 1)
!61 = !DILocation(line: 46, column: 13, scope: !58)
!62 = !DILocation(line: 46, column: 13, scope: !58, atomGroup: 3, atomRank: 2)
!63 = !DILocation(line: 0, scope: !58)
!64 = !DILocation(line: 47, column: 1, scope: !58, atomGroup: 4, atomRank: 1)
!65 = distinct !DISubprogram(name: "through", scope: !1, file: !1, line: 53, type: !11, scopeLine: 53, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!66 = !DILocation(line: 54, column: 3, scope: !65)
!67 = !DILocation(line: 55, column: 1, scope: !65, atomGroup: 1, atomRank: 1)
!68 = distinct !DISubprogram(name: "twice", scope: !1, file: !1, line: 49, type: !11, scopeLine: 49, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!69 = !DILocation(line: 50, column: 10, scope: !68)
!70 = !DILocation(line: 50, column: 10, scope: !68, atomGroup: 1, atomRank: 2)
!71 = !DILocation(line: 50, column: 10, scope: !68, atomGroup: 1, atomRank: 1)
!72 = !DILocation(line: 51, column: 1, scope: !68, atomGroup: 2, atomRank: 1)
!73 = distinct !DISubprogram(name: "digest", scope: !1, file: !1, line: 57, type: !11, scopeLine: 57, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!74 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 4, atomRank: 2)
!75 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 4, atomRank: 1)
!76 = !{!8, !8, i64 0}
!77 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 20, atomRank: 3)
!78 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 20, atomRank: 2)
!79 = !DILocation(line: 59, column: 5, scope: !73)
!80 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 20, atomRank: 1)
!81 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 24, atomRank: 3)
!82 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 24, atomRank: 2)
!83 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 24, atomRank: 1)
!84 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 28, atomRank: 3)
!85 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 32, atomRank: 3)
!86 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 32, atomRank: 2)
!87 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 32, atomRank: 1)
!88 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 36, atomRank: 3)
!89 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 36, atomRank: 2)
!90 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 36, atomRank: 1)
!91 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 40, atomRank: 3)
!92 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 40, atomRank: 2)
!93 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 40, atomRank: 1)
!94 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 44, atomRank: 3)
!95 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 44, atomRank: 2)
!96 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 44, atomRank: 1)
!97 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 48, atomRank: 3)
!98 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 48, atomRank: 2)
!99 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 48, atomRank: 1)
!100 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 52, atomRank: 3)
!101 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 52, atomRank: 2)
!102 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 52, atomRank: 1)
!103 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 56, atomRank: 3)
!104 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 56, atomRank: 2)
!105 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 56, atomRank: 1)
!106 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 60, atomRank: 3)
!107 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 60, atomRank: 2)
!108 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 60, atomRank: 1)
!109 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 64, atomRank: 3)
!110 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 64, atomRank: 2)
!111 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 64, atomRank: 1)
!112 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 68, atomRank: 3)
!113 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 68, atomRank: 2)
!114 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 68, atomRank: 1)
!115 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 72, atomRank: 3)
!116 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 72, atomRank: 2)
!117 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 72, atomRank: 1)
!118 = !DILocation(line: 59, column: 31, scope: !73, atomGroup: 76, atomRank: 3)
!119 = !DILocation(line: 59, column: 15, scope: !73, atomGroup: 76, atomRank: 2)
!120 = !DILocation(line: 59, column: 13, scope: !73, atomGroup: 76, atomRank: 1)
!121 = !DILocation(line: 60, column: 11, scope: !73, atomGroup: 7, atomRank: 3)
!122 = !DILocation(line: 60, column: 11, scope: !73, atomGroup: 7, atomRank: 1)
!123 = !DILocation(line: 61, column: 1, scope: !73, atomGroup: 8, atomRank: 1)
!124 = distinct !DISubprogram(name: "partial", scope: !1, file: !1, line: 63, type: !11, scopeLine: 63, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!125 = !DILocation(line: 64, column: 13, scope: !124, atomGroup: 1, atomRank: 2)
!126 = !DILocation(line: 64, column: 11, scope: !124, atomGroup: 1, atomRank: 1)
!127 = !DILocation(line: 65, column: 3, scope: !124)
!128 = !DILocation(line: 65, column: 11, scope: !124)
!129 = !DILocation(line: 65, column: 11, scope: !124, atomGroup: 2, atomRank: 2)
!130 = !DILocation(line: 65, column: 11, scope: !124, atomGroup: 2, atomRank: 1)
!131 = !DILocation(line: 66, column: 1, scope: !124, atomGroup: 3, atomRank: 1)
!132 = distinct !DISubprogram(name: "copies", scope: !1, file: !1, line: 68, type: !11, scopeLine: 68, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!133 = !DILocation(line: 69, column: 3, scope: !132, atomGroup: 1, atomRank: 1)
!134 = !DILocation(line: 70, column: 11, scope: !132)
!135 = !DILocation(line: 70, column: 11, scope: !132, atomGroup: 2, atomRank: 3)
!136 = !DILocation(line: 70, column: 11, scope: !132, atomGroup: 2, atomRank: 1)
!137 = !DILocation(line: 71, column: 1, scope: !132, atomGroup: 3, atomRank: 1)
!138 = distinct !DISubprogram(name: "writes", scope: !1, file: !1, line: 75, type: !11, scopeLine: 75, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!139 = !DILocation(line: 76, column: 24, scope: !138, atomGroup: 80, atomRank: 1)
!140 = !DILocation(line: 76, column: 3, scope: !138, atomGroup: 81, atomRank: 1)
!141 = !DILocation(line: 76, column: 3, scope: !138)
!142 = !DILocation(line: 76, column: 3, scope: !138, atomGroup: 3, atomRank: 1)
!143 = !DILocation(line: 77, column: 5, scope: !138)
!144 = !DILocation(line: 77, column: 26, scope: !138)
!145 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 161, atomRank: 3)
!146 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 161, atomRank: 1)
!147 = !DILocation(line: 76, column: 35, scope: !138, atomGroup: 162, atomRank: 2)
!148 = !DILocation(line: 76, column: 3, scope: !138, atomGroup: 164, atomRank: 1)
!149 = distinct !{!149, !55}
!150 = !DILocation(line: 78, column: 1, scope: !138, atomGroup: 7, atomRank: 1)
!151 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 4, atomRank: 3)
!152 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 4, atomRank: 1)
!153 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 165, atomRank: 3)
!154 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 165, atomRank: 1)
!155 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 169, atomRank: 3)
!156 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 169, atomRank: 1)
!157 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 173, atomRank: 3)
!158 = !DILocation(line: 77, column: 26, scope: !138, atomGroup: 173, atomRank: 1)
!159 = !DILocation(line: 76, column: 35, scope: !138, atomGroup: 174, atomRank: 2)
!160 = !DILocation(line: 76, column: 3, scope: !138, atomGroup: 176, atomRank: 1)
!161 = distinct !{!161, !141, !162, !49}
!162 = !DILocation(line: 77, column: 29, scope: !138)
!163 = distinct !DISubprogram(name: "reads", scope: !1, file: !1, line: 80, type: !11, scopeLine: 80, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!164 = !DILocation(line: 82, column: 24, scope: !163, atomGroup: 82, atomRank: 1)
!165 = !DILocation(line: 82, column: 3, scope: !163, atomGroup: 83, atomRank: 1)
!166 = !DILocation(line: 82, column: 3, scope: !163)
!167 = !DILocation(line: 82, column: 3, scope: !163, atomGroup: 4, atomRank: 1)
!168 = !DILocation(line: 83, column: 12, scope: !163)
!169 = !DILocation(line: 83, column: 9, scope: !163, atomGroup: 177, atomRank: 2)
!170 = !DILocation(line: 82, column: 35, scope: !163, atomGroup: 178, atomRank: 2)
!171 = !DILocation(line: 82, column: 3, scope: !163, atomGroup: 180, atomRank: 1)
!172 = distinct !{!172, !55}
!173 = !DILocation(line: 0, scope: !163)
!174 = !DILocation(line: 84, column: 3, scope: !163, atomGroup: 9, atomRank: 1)
!175 = !DILocation(line: 83, column: 9, scope: !163, atomGroup: 5, atomRank: 2)
!176 = !DILocation(line: 83, column: 9, scope: !163, atomGroup: 181, atomRank: 2)
!177 = !DILocation(line: 83, column: 9, scope: !163, atomGroup: 185, atomRank: 2)
!178 = !DILocation(line: 83, column: 9, scope: !163, atomGroup: 189, atomRank: 2)
!179 = !DILocation(line: 82, column: 35, scope: !163, atomGroup: 190, atomRank: 2)
!180 = !DILocation(line: 82, column: 3, scope: !163, atomGroup: 192, atomRank: 1)
!181 = distinct !{!181, !166, !182, !49}
!182 = !DILocation(line: 83, column: 18, scope: !163)
!183 = distinct !DISubprogram(name: "keeps", scope: !1, file: !1, line: 89, type: !11, scopeLine: 89, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!184 = !DILocation(line: 90, column: 15, scope: !183, atomGroup: 1, atomRank: 1)
!185 = !{!186, !187, i64 0}
!186 = !{!"keep", !187, i64 0, !189, i64 4}
!187 = !{!"p1 omnipotent char", !188, i64 0}
!188 = !{!"any pointer", !8, i64 0}
!189 = !{!"long", !8, i64 0}
!190 = !DILocation(line: 91, column: 9, scope: !183)
!191 = !DILocation(line: 91, column: 16, scope: !183, atomGroup: 2, atomRank: 1)
!192 = !{!186, !189, i64 4}
!193 = !DILocation(line: 92, column: 1, scope: !183, atomGroup: 3, atomRank: 1)
!194 = distinct !DISubprogram(name: "keeps_for_the_call", scope: !1, file: !1, line: 101, type: !11, scopeLine: 101, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!195 = !DILocation(line: 102, column: 3, scope: !194)
!196 = !DILocation(line: 102, column: 22, scope: !194, atomGroup: 1, atomRank: 1)
!197 = !DILocation(line: 102, column: 22, scope: !194)
!198 = !DILocation(line: 103, column: 10, scope: !194, atomGroup: 3, atomRank: 2)
!199 = !DILocation(line: 104, column: 1, scope: !194)
!200 = !DILocation(line: 103, column: 3, scope: !194, atomGroup: 3, atomRank: 1)
!201 = distinct !DISubprogram(name: "sum_of", scope: !1, file: !1, line: 94, type: !11, scopeLine: 94, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!202 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 84, atomRank: 2)
!203 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 84, atomRank: 1)
!204 = !DILocation(line: 96, column: 3, scope: !201, atomGroup: 85, atomRank: 1)
!205 = !DILocation(line: 96, column: 3, scope: !201, atomGroup: 86, atomRank: 1)
!206 = !DILocation(line: 96, column: 3, scope: !201)
!207 = !DILocation(line: 97, column: 12, scope: !201)
!208 = !DILocation(line: 97, column: 9, scope: !201, atomGroup: 5, atomRank: 2)
!209 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 2, atomRank: 2)
!210 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 2, atomRank: 1)
!211 = !DILocation(line: 97, column: 9, scope: !201, atomGroup: 197, atomRank: 2)
!212 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 198, atomRank: 2)
!213 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 198, atomRank: 1)
!214 = !DILocation(line: 97, column: 9, scope: !201, atomGroup: 201, atomRank: 2)
!215 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 202, atomRank: 2)
!216 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 202, atomRank: 1)
!217 = !DILocation(line: 97, column: 9, scope: !201, atomGroup: 205, atomRank: 2)
!218 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 206, atomRank: 2)
!219 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 206, atomRank: 1)
!220 = !DILocation(line: 96, column: 3, scope: !201, atomGroup: 208, atomRank: 1)
!221 = distinct !{!221, !206, !222, !49}
!222 = !DILocation(line: 97, column: 36, scope: !201)
!223 = !DILocation(line: 96, column: 3, scope: !201, atomGroup: 4, atomRank: 1)
!224 = !DILocation(line: 97, column: 9, scope: !201, atomGroup: 193, atomRank: 2)
!225 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 194, atomRank: 2)
!226 = !DILocation(line: 96, column: 22, scope: !201, atomGroup: 194, atomRank: 1)
!227 = !DILocation(line: 96, column: 3, scope: !201, atomGroup: 196, atomRank: 1)
!228 = distinct !{!228, !55}
!229 = !DILocation(line: 0, scope: !201)
!230 = !DILocation(line: 98, column: 3, scope: !201, atomGroup: 7, atomRank: 1)
!231 = distinct !DISubprogram(name: "keeps_through", scope: !1, file: !1, line: 111, type: !11, scopeLine: 111, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!232 = !DILocation(line: 112, column: 3, scope: !231)
!233 = !DILocation(line: 113, column: 3, scope: !231)
!234 = !DILocation(line: 114, column: 10, scope: !231, atomGroup: 2, atomRank: 2)
!235 = !DILocation(line: 115, column: 1, scope: !231)
!236 = !DILocation(line: 114, column: 3, scope: !231, atomGroup: 2, atomRank: 1)
!237 = distinct !DISubprogram(name: "set", scope: !1, file: !1, line: 106, type: !11, scopeLine: 106, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!238 = !DILocation(line: 107, column: 15, scope: !237, atomGroup: 1, atomRank: 1)
!239 = !DILocation(line: 108, column: 9, scope: !237)
!240 = !DILocation(line: 108, column: 16, scope: !237, atomGroup: 2, atomRank: 1)
!241 = !DILocation(line: 109, column: 1, scope: !237, atomGroup: 3, atomRank: 1)
!242 = distinct !DISubprogram(name: "keeps_in", scope: !1, file: !1, line: 117, type: !11, scopeLine: 117, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!243 = !DILocation(line: 118, column: 3, scope: !242)
!244 = !DILocation(line: 119, column: 1, scope: !242, atomGroup: 1, atomRank: 1)
!245 = distinct !DISubprogram(name: "measures", scope: !1, file: !1, line: 121, type: !11, scopeLine: 121, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!246 = !DILocation(line: 122, column: 10, scope: !245, atomGroup: 1, atomRank: 2)
!247 = !DILocation(line: 122, column: 3, scope: !245, atomGroup: 1, atomRank: 1)
!248 = !DISubprogram(name: "strlen", scope: !1, file: !1, line: 22, type: !11, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!249 = distinct !DISubprogram(name: "finds", scope: !1, file: !1, line: 125, type: !11, scopeLine: 125, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!250 = !DILocation(line: 126, column: 3, scope: !249)
!251 = !DILocation(line: 126, column: 10, scope: !249)
!252 = !DILocation(line: 126, column: 10, scope: !249, atomGroup: 1, atomRank: 2)
!253 = !DILocation(line: 126, column: 16, scope: !249, atomGroup: 1, atomRank: 1)
!254 = !DILocation(line: 127, column: 9, scope: !249, atomGroup: 3, atomRank: 2)
!255 = distinct !{!255, !250, !256, !49}
!256 = !DILocation(line: 127, column: 9, scope: !249)
!257 = !DILocation(line: 128, column: 3, scope: !249, atomGroup: 4, atomRank: 1)
!258 = distinct !DISubprogram(name: "hands_out", scope: !1, file: !1, line: 131, type: !11, scopeLine: 131, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!259 = !DILocation(line: 132, column: 3, scope: !258)
!260 = !DILocation(line: 133, column: 1, scope: !258, atomGroup: 1, atomRank: 1)
!261 = !DISubprogram(name: "outside", scope: !1, file: !1, line: 23, type: !11, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!262 = distinct !DISubprogram(name: "distance", scope: !1, file: !1, line: 135, type: !11, scopeLine: 135, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!263 = !DILocation(line: 136, column: 30, scope: !262)
!264 = !DILocation(line: 136, column: 22, scope: !262)
!265 = !DILocation(line: 136, column: 22, scope: !262, atomGroup: 1, atomRank: 2)
!266 = !DILocation(line: 136, column: 3, scope: !262, atomGroup: 1, atomRank: 1)
!267 = distinct !DISubprogram(name: "third", scope: !1, file: !1, line: 141, type: !11, scopeLine: 141, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!268 = !DILocation(line: 142, column: 3, scope: !267)
!269 = !DILocation(line: 142, column: 8, scope: !267, atomGroup: 1, atomRank: 1)
!270 = !DILocation(line: 143, column: 1, scope: !267, atomGroup: 2, atomRank: 1)
!271 = distinct !DISubprogram(name: "sorts", scope: !1, file: !1, line: 145, type: !11, scopeLine: 145, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!272 = !DILocation(line: 148, column: 11, scope: !271)
!273 = !DILocation(line: 148, column: 18, scope: !271)
!274 = !DILocation(line: 148, column: 16, scope: !271, atomGroup: 7, atomRank: 2)
!275 = !DILocation(line: 148, column: 16, scope: !271, atomGroup: 7, atomRank: 1)
!276 = !DILocation(line: 148, column: 16, scope: !271, atomGroup: 95, atomRank: 2)
!277 = !DILocation(line: 148, column: 16, scope: !271, atomGroup: 95, atomRank: 1)
!278 = !DILocation(line: 150, column: 14, scope: !271, atomGroup: 96, atomRank: 1)
!279 = !DILocation(line: 151, column: 14, scope: !271, atomGroup: 97, atomRank: 1)
!280 = !DILocation(line: 152, column: 7, scope: !271)
!281 = !DILocation(line: 153, column: 1, scope: !271, atomGroup: 15, atomRank: 1)
!282 = !DILocation(line: 150, column: 14, scope: !271, atomGroup: 9, atomRank: 1)
!283 = !DILocation(line: 151, column: 14, scope: !271, atomGroup: 10, atomRank: 1)
!284 = !DILocation(line: 148, column: 16, scope: !271, atomGroup: 117, atomRank: 2)
!285 = !DILocation(line: 148, column: 16, scope: !271, atomGroup: 117, atomRank: 1)
!286 = !DILocation(line: 150, column: 14, scope: !271, atomGroup: 118, atomRank: 1)
!287 = !DILocation(line: 151, column: 14, scope: !271, atomGroup: 119, atomRank: 1)
!288 = distinct !DISubprogram(name: "doubles", scope: !1, file: !1, line: 155, type: !11, scopeLine: 155, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!289 = !DILocation(line: 156, column: 21, scope: !288, atomGroup: 123, atomRank: 1)
!290 = !DILocation(line: 156, column: 3, scope: !288, atomGroup: 124, atomRank: 1)
!291 = !DILocation(line: 156, column: 3, scope: !288)
!292 = !DILocation(line: 156, column: 3, scope: !288, atomGroup: 3, atomRank: 1)
!293 = !DILocation(line: 157, column: 16, scope: !288)
!294 = !DILocation(line: 157, column: 22, scope: !288)
!295 = !{!296, !18, i64 0}
!296 = !{!"pod", !18, i64 0, !8, i64 8}
!297 = !DILocation(line: 157, column: 24, scope: !288, atomGroup: 209, atomRank: 2)
!298 = !DILocation(line: 157, column: 5, scope: !288)
!299 = !DILocation(line: 157, column: 14, scope: !288, atomGroup: 209, atomRank: 1)
!300 = !DILocation(line: 156, column: 27, scope: !288, atomGroup: 210, atomRank: 2)
!301 = !DILocation(line: 156, column: 3, scope: !288, atomGroup: 212, atomRank: 1)
!302 = distinct !{!302, !55}
!303 = !DILocation(line: 158, column: 1, scope: !288, atomGroup: 7, atomRank: 1)
!304 = !DILocation(line: 157, column: 24, scope: !288, atomGroup: 4, atomRank: 2)
!305 = !DILocation(line: 157, column: 14, scope: !288, atomGroup: 4, atomRank: 1)
!306 = !DILocation(line: 156, column: 27, scope: !288, atomGroup: 5, atomRank: 2)
!307 = !DILocation(line: 157, column: 24, scope: !288, atomGroup: 213, atomRank: 2)
!308 = !DILocation(line: 157, column: 14, scope: !288, atomGroup: 213, atomRank: 1)
!309 = !DILocation(line: 156, column: 27, scope: !288, atomGroup: 214, atomRank: 2)
!310 = !DILocation(line: 157, column: 24, scope: !288, atomGroup: 217, atomRank: 2)
!311 = !DILocation(line: 157, column: 14, scope: !288, atomGroup: 217, atomRank: 1)
!312 = !DILocation(line: 156, column: 27, scope: !288, atomGroup: 218, atomRank: 2)
!313 = !DILocation(line: 157, column: 24, scope: !288, atomGroup: 221, atomRank: 2)
!314 = !DILocation(line: 157, column: 14, scope: !288, atomGroup: 221, atomRank: 1)
!315 = !DILocation(line: 156, column: 27, scope: !288, atomGroup: 222, atomRank: 2)
!316 = !DILocation(line: 156, column: 3, scope: !288, atomGroup: 224, atomRank: 1)
!317 = distinct !{!317, !291, !318, !49}
!318 = !DILocation(line: 157, column: 26, scope: !288)
!319 = distinct !DISubprogram(name: "by_value", scope: !1, file: !1, line: 160, type: !11, scopeLine: 160, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!320 = !DILocation(line: 161, column: 12, scope: !319)
!321 = !DILocation(line: 161, column: 9, scope: !319)
!322 = !DILocation(line: 161, column: 9, scope: !319, atomGroup: 1, atomRank: 2)
!323 = !DILocation(line: 161, column: 9, scope: !319, atomGroup: 1, atomRank: 1)
!324 = !DILocation(line: 162, column: 14, scope: !319)
!325 = !DILocation(line: 162, column: 14, scope: !319, atomGroup: 2, atomRank: 2)
!326 = !DILocation(line: 162, column: 3, scope: !319)
!327 = !DILocation(line: 162, column: 12, scope: !319, atomGroup: 2, atomRank: 1)
!328 = !DILocation(line: 163, column: 10, scope: !319, atomGroup: 3, atomRank: 1)
!329 = !{i64 0, i64 8, !17, i64 8, i64 16, !76}
!330 = !DILocation(line: 163, column: 3, scope: !319, atomGroup: 3, atomRank: 1)
!331 = distinct !DISubprogram(name: "before", scope: !1, file: !1, line: 166, type: !11, scopeLine: 166, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!332 = !DILocation(line: 167, column: 3, scope: !331)
!333 = !DILocation(line: 167, column: 9, scope: !331, atomGroup: 1, atomRank: 1)
!334 = !DILocation(line: 168, column: 1, scope: !331, atomGroup: 2, atomRank: 1)
!335 = distinct !DISubprogram(name: "fills_one", scope: !1, file: !1, line: 175, type: !11, scopeLine: 175, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!336 = !DILocation(line: 176, column: 3, scope: !335)
!337 = !DILocation(line: 177, column: 1, scope: !335, atomGroup: 1, atomRank: 1)
!338 = distinct !DISubprogram(name: "fill", scope: !1, file: !1, line: 170, type: !11, scopeLine: 170, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!339 = !DILocation(line: 171, column: 21, scope: !338, atomGroup: 125, atomRank: 1)
!340 = !DILocation(line: 171, column: 3, scope: !338, atomGroup: 126, atomRank: 1)
!341 = !DILocation(line: 171, column: 3, scope: !338)
!342 = !DILocation(line: 171, column: 3, scope: !338, atomGroup: 3, atomRank: 1)
!343 = !DILocation(line: 172, column: 12, scope: !338, atomGroup: 225, atomRank: 2)
!344 = !DILocation(line: 172, column: 5, scope: !338)
!345 = !DILocation(line: 172, column: 10, scope: !338, atomGroup: 225, atomRank: 1)
!346 = !DILocation(line: 171, column: 27, scope: !338, atomGroup: 226, atomRank: 2)
!347 = !DILocation(line: 171, column: 3, scope: !338, atomGroup: 228, atomRank: 1)
!348 = distinct !{!348, !55}
!349 = !DILocation(line: 173, column: 1, scope: !338, atomGroup: 7, atomRank: 1)
!350 = !DILocation(line: 172, column: 12, scope: !338, atomGroup: 4, atomRank: 2)
!351 = !DILocation(line: 172, column: 10, scope: !338, atomGroup: 4, atomRank: 1)
!352 = !DILocation(line: 171, column: 27, scope: !338, atomGroup: 5, atomRank: 2)
!353 = !DILocation(line: 172, column: 12, scope: !338, atomGroup: 229, atomRank: 2)
!354 = !DILocation(line: 172, column: 10, scope: !338, atomGroup: 229, atomRank: 1)
!355 = !DILocation(line: 171, column: 27, scope: !338, atomGroup: 230, atomRank: 2)
!356 = !DILocation(line: 172, column: 12, scope: !338, atomGroup: 233, atomRank: 2)
!357 = !DILocation(line: 172, column: 10, scope: !338, atomGroup: 233, atomRank: 1)
!358 = !DILocation(line: 171, column: 27, scope: !338, atomGroup: 234, atomRank: 2)
!359 = !DILocation(line: 172, column: 12, scope: !338, atomGroup: 237, atomRank: 2)
!360 = !DILocation(line: 172, column: 10, scope: !338, atomGroup: 237, atomRank: 1)
!361 = !DILocation(line: 171, column: 27, scope: !338, atomGroup: 238, atomRank: 2)
!362 = !DILocation(line: 171, column: 3, scope: !338, atomGroup: 240, atomRank: 1)
!363 = distinct !{!363, !341, !364, !49}
!364 = !DILocation(line: 172, column: 12, scope: !338)
!365 = distinct !DISubprogram(name: "fills", scope: !1, file: !1, line: 179, type: !11, scopeLine: 179, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!366 = !DILocation(line: 180, column: 3, scope: !365)
!367 = !DILocation(line: 181, column: 1, scope: !365, atomGroup: 1, atomRank: 1)
!368 = distinct !DISubprogram(name: "branches", scope: !1, file: !1, line: 183, type: !11, scopeLine: 183, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!369 = !DILocation(line: 184, column: 3, scope: !368, atomGroup: 1, atomRank: 1)
!370 = !DILocation(line: 190, column: 5, scope: !368, atomGroup: 5, atomRank: 1)
!371 = !DILocation(line: 197, column: 3, scope: !368, atomGroup: 9, atomRank: 1)
!372 = !DILocation(line: 0, scope: !368)
!373 = !DILocation(line: 198, column: 1, scope: !368, atomGroup: 10, atomRank: 1)
!374 = distinct !DISubprogram(name: "calls_itself", scope: !1, file: !1, line: 202, type: !11, scopeLine: 202, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, keyInstructions: true)
!375 = !DILocation(line: 203, column: 27, scope: !374, atomGroup: 2, atomRank: 2)
!376 = !DILocation(line: 203, column: 25, scope: !374, atomGroup: 2, atomRank: 1)
!377 = !DILocation(line: 203, column: 52, scope: !374)
!378 = !DILocation(line: 203, column: 59, scope: !374)
!379 = !DILocation(line: 203, column: 33, scope: !374)
!380 = !DILocation(line: 204, column: 20, scope: !374, atomGroup: 4, atomRank: 2)
!381 = !DILocation(line: 204, column: 18, scope: !374, atomGroup: 4, atomRank: 1)
!382 = !DILocation(line: 204, column: 45, scope: !374)
!383 = !DILocation(line: 204, column: 52, scope: !374)
!384 = !DILocation(line: 204, column: 26, scope: !374)
!385 = !DILocation(line: 204, column: 18, scope: !374)
!386 = !DILocation(line: 204, column: 61, scope: !374)
!387 = !DILocation(line: 204, column: 15, scope: !374, atomGroup: 5, atomRank: 2)
!388 = !DILocation(line: 204, column: 3, scope: !374, atomGroup: 5, atomRank: 1)
