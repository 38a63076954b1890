; ModuleID = 'source.c'
source_filename = "source.c"
target datalayout = "e-m:e-p:32:32-p10:8:8-p20:8:8-i64:64-n32:64-S128-ni:1:10:20"
target triple = "wasm32-unknown-unknown"

%struct.keep = type { ptr, i32 }
%struct.pod = type { double, [4 x i32] }
%struct.mixed = type { i32, [3 x i32] }

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @adds(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #0 !dbg !6 {
  %3 = icmp eq i32 %1, 0, !dbg !9
  br i1 %3, label %8, label %4, !dbg !9

4:                                                ; preds = %2
  %5 = sitofp i32 %1 to double, !dbg !10
  %6 = load double, ptr %0, align 8, !dbg !11, !tbaa !12
  %7 = fadd double %6, %5, !dbg !11
  store double %7, ptr %0, align 8, !dbg !11, !tbaa !12
  br label %8, !dbg !16

8:                                                ; preds = %4, %2
  ret void, !dbg !17
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @sets(ptr nocapture noundef writeonly %0, i32 noundef %1) local_unnamed_addr #1 !dbg !18 {
  %3 = icmp slt i32 %1, 0, !dbg !19
  br i1 %3, label %42, label %4, !dbg !20

4:                                                ; preds = %2
  store double 0.000000e+00, ptr %0, align 8, !dbg !21, !tbaa !12
  %5 = icmp eq i32 %1, 0, !dbg !22
  br i1 %5, label %42, label %6, !dbg !23

6:                                                ; preds = %4
  %7 = and i32 %1, 3, !dbg !23
  %8 = icmp ult i32 %1, 4, !dbg !23
  br i1 %8, label %29, label %9, !dbg !23

9:                                                ; preds = %6
  %10 = and i32 %1, 2147483644, !dbg !23
  br label %11, !dbg !23

11:                                               ; preds = %11, %9
  %12 = phi double [ 0.000000e+00, %9 ], [ %25, %11 ], !dbg !24
  %13 = phi i32 [ 0, %9 ], [ %26, %11 ]
  %14 = phi i32 [ 0, %9 ], [ %27, %11 ]
  %15 = uitofp nneg i32 %13 to double, !dbg !25
  %16 = fadd double %12, %15, !dbg !24
  %17 = or disjoint i32 %13, 1, !dbg !26
  %18 = uitofp nneg i32 %17 to double, !dbg !25
  %19 = fadd double %16, %18, !dbg !24
  %20 = or disjoint i32 %13, 2, !dbg !26
  %21 = uitofp nneg i32 %20 to double, !dbg !25
  %22 = fadd double %19, %21, !dbg !24
  %23 = or disjoint i32 %13, 3, !dbg !26
  %24 = uitofp nneg i32 %23 to double, !dbg !25
  %25 = fadd double %22, %24, !dbg !24
  store double %25, ptr %0, align 8, !dbg !24, !tbaa !12
  %26 = add nuw nsw i32 %13, 4, !dbg !26
  %27 = add i32 %14, 4, !dbg !23
  %28 = icmp eq i32 %27, %10, !dbg !23
  br i1 %28, label %29, label %11, !dbg !23, !llvm.loop !27

29:                                               ; preds = %11, %6
  %30 = phi double [ 0.000000e+00, %6 ], [ %25, %11 ]
  %31 = phi i32 [ 0, %6 ], [ %26, %11 ]
  %32 = icmp eq i32 %7, 0, !dbg !23
  br i1 %32, label %42, label %33, !dbg !23

33:                                               ; preds = %29, %33
  %34 = phi double [ %38, %33 ], [ %30, %29 ], !dbg !24
  %35 = phi i32 [ %39, %33 ], [ %31, %29 ]
  %36 = phi i32 [ %40, %33 ], [ 0, %29 ]
  %37 = uitofp nneg i32 %35 to double, !dbg !25
  %38 = fadd double %34, %37, !dbg !24
  store double %38, ptr %0, align 8, !dbg !24, !tbaa !12
  %39 = add nuw nsw i32 %35, 1, !dbg !26
  %40 = add i32 %36, 1, !dbg !23
  %41 = icmp eq i32 %40, %7, !dbg !23
  br i1 %41, label %42, label %33, !dbg !23, !llvm.loop !29

42:                                               ; preds = %29, %33, %4, %2
  ret void, !dbg !31
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @sometimes(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #0 !dbg !32 {
  %3 = icmp eq i32 %1, 0, !dbg !33
  br i1 %3, label %4, label %7, !dbg !33

4:                                                ; preds = %2
  %5 = load double, ptr %0, align 8, !dbg !34, !tbaa !12
  %6 = fmul double %5, 2.000000e+00, !dbg !34
  br label %7

7:                                                ; preds = %2, %4
  %8 = phi double [ %6, %4 ], [ 1.000000e+00, %2 ], !dbg !35
  store double %8, ptr %0, align 8, !dbg !35, !tbaa !12
  ret void, !dbg !36
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @through(ptr nocapture noundef %0) local_unnamed_addr #0 !dbg !37 {
  tail call fastcc void @twice(ptr noundef %0), !dbg !38
  ret void, !dbg !39
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @twice(ptr nocapture noundef %0) unnamed_addr #3 !dbg !40 {
  %2 = load double, ptr %0, align 8, !dbg !41, !tbaa !12
  %3 = fmul double %2, 2.000000e+00, !dbg !41
  store double %3, ptr %0, align 8, !dbg !41, !tbaa !12
  ret void, !dbg !42
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @digest(ptr nocapture noundef writeonly %0, i32 noundef %1) local_unnamed_addr #4 !dbg !43 {
  %3 = trunc i32 %1 to i8, !dbg !44
  store i8 %3, ptr %0, align 1, !dbg !45, !tbaa !46
  %4 = lshr i32 %1, 1, !dbg !47
  %5 = trunc i32 %4 to i8, !dbg !44
  %6 = getelementptr inbounds i8, ptr %0, i32 1, !dbg !48
  store i8 %5, ptr %6, align 1, !dbg !45, !tbaa !46
  %7 = lshr i32 %1, 2, !dbg !47
  %8 = trunc i32 %7 to i8, !dbg !44
  %9 = getelementptr inbounds i8, ptr %0, i32 2, !dbg !48
  store i8 %8, ptr %9, align 1, !dbg !45, !tbaa !46
  %10 = lshr i32 %1, 3, !dbg !47
  %11 = getelementptr inbounds i8, ptr %0, i32 3, !dbg !48
  %12 = lshr i32 %1, 4, !dbg !47
  %13 = trunc i32 %12 to i8, !dbg !44
  %14 = getelementptr inbounds i8, ptr %0, i32 4, !dbg !48
  store i8 %13, ptr %14, align 1, !dbg !45, !tbaa !46
  %15 = lshr i32 %1, 5, !dbg !47
  %16 = trunc i32 %15 to i8, !dbg !44
  %17 = getelementptr inbounds i8, ptr %0, i32 5, !dbg !48
  store i8 %16, ptr %17, align 1, !dbg !45, !tbaa !46
  %18 = lshr i32 %1, 6, !dbg !47
  %19 = trunc i32 %18 to i8, !dbg !44
  %20 = getelementptr inbounds i8, ptr %0, i32 6, !dbg !48
  store i8 %19, ptr %20, align 1, !dbg !45, !tbaa !46
  %21 = lshr i32 %1, 7, !dbg !47
  %22 = trunc i32 %21 to i8, !dbg !44
  %23 = getelementptr inbounds i8, ptr %0, i32 7, !dbg !48
  store i8 %22, ptr %23, align 1, !dbg !45, !tbaa !46
  %24 = lshr i32 %1, 8, !dbg !47
  %25 = trunc i32 %24 to i8, !dbg !44
  %26 = getelementptr inbounds i8, ptr %0, i32 8, !dbg !48
  store i8 %25, ptr %26, align 1, !dbg !45, !tbaa !46
  %27 = lshr i32 %1, 9, !dbg !47
  %28 = trunc i32 %27 to i8, !dbg !44
  %29 = getelementptr inbounds i8, ptr %0, i32 9, !dbg !48
  store i8 %28, ptr %29, align 1, !dbg !45, !tbaa !46
  %30 = lshr i32 %1, 10, !dbg !47
  %31 = trunc i32 %30 to i8, !dbg !44
  %32 = getelementptr inbounds i8, ptr %0, i32 10, !dbg !48
  store i8 %31, ptr %32, align 1, !dbg !45, !tbaa !46
  %33 = lshr i32 %1, 11, !dbg !47
  %34 = trunc i32 %33 to i8, !dbg !44
  %35 = getelementptr inbounds i8, ptr %0, i32 11, !dbg !48
  store i8 %34, ptr %35, align 1, !dbg !45, !tbaa !46
  %36 = lshr i32 %1, 12, !dbg !47
  %37 = trunc i32 %36 to i8, !dbg !44
  %38 = getelementptr inbounds i8, ptr %0, i32 12, !dbg !48
  store i8 %37, ptr %38, align 1, !dbg !45, !tbaa !46
  %39 = lshr i32 %1, 13, !dbg !47
  %40 = trunc i32 %39 to i8, !dbg !44
  %41 = getelementptr inbounds i8, ptr %0, i32 13, !dbg !48
  store i8 %40, ptr %41, align 1, !dbg !45, !tbaa !46
  %42 = lshr i32 %1, 14, !dbg !47
  %43 = trunc i32 %42 to i8, !dbg !44
  %44 = getelementptr inbounds i8, ptr %0, i32 14, !dbg !48
  store i8 %43, ptr %44, align 1, !dbg !45, !tbaa !46
  %45 = lshr i32 %1, 15, !dbg !47
  %46 = trunc i32 %45 to i8, !dbg !44
  %47 = getelementptr inbounds i8, ptr %0, i32 15, !dbg !48
  store i8 %46, ptr %47, align 1, !dbg !45, !tbaa !46
  %48 = xor i32 %10, %27, !dbg !49
  %49 = trunc i32 %48 to i8, !dbg !49
  store i8 %49, ptr %11, align 1, !dbg !49, !tbaa !46
  ret void, !dbg !50
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @partial(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #0 !dbg !51 {
  %3 = trunc i32 %1 to i8, !dbg !52
  store i8 %3, ptr %0, align 1, !dbg !53, !tbaa !46
  %4 = getelementptr inbounds i8, ptr %0, i32 1, !dbg !54
  %5 = load i8, ptr %4, align 1, !dbg !55, !tbaa !46
  %6 = xor i8 %5, %3, !dbg !55
  store i8 %6, ptr %4, align 1, !dbg !55, !tbaa !46
  ret void, !dbg !56
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @copies(ptr nocapture noundef %0, ptr nocapture noundef readonly %1) local_unnamed_addr #0 !dbg !57 {
  tail call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 1 dereferenceable(16) %0, ptr noundef nonnull align 1 dereferenceable(16) %1, i32 16, i1 false), !dbg !58
  %3 = load i8, ptr %0, align 1, !dbg !59, !tbaa !46
  %4 = xor i8 %3, 1, !dbg !59
  store i8 %4, ptr %0, align 1, !dbg !59, !tbaa !46
  ret void, !dbg !60
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i32(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i32, i1 immarg) #5

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @writes(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #6 !dbg !61 {
  %3 = icmp eq i32 %1, 0, !dbg !62
  br i1 %3, label %21, label %4, !dbg !63

4:                                                ; preds = %2
  %5 = and i32 %1, 3, !dbg !63
  %6 = icmp ult i32 %1, 4, !dbg !63
  br i1 %6, label %9, label %7, !dbg !63

7:                                                ; preds = %4
  %8 = and i32 %1, -4, !dbg !63
  br label %22, !dbg !63

9:                                                ; preds = %22, %4
  %10 = phi i32 [ 0, %4 ], [ %40, %22 ]
  %11 = icmp eq i32 %5, 0, !dbg !63
  br i1 %11, label %21, label %12, !dbg !63

12:                                               ; preds = %9, %12
  %13 = phi i32 [ %18, %12 ], [ %10, %9 ]
  %14 = phi i32 [ %19, %12 ], [ 0, %9 ]
  %15 = getelementptr inbounds i8, ptr %0, i32 %13, !dbg !64
  %16 = load i8, ptr %15, align 1, !dbg !65, !tbaa !46
  %17 = xor i8 %16, 1, !dbg !65
  store i8 %17, ptr %15, align 1, !dbg !65, !tbaa !46
  %18 = add nuw i32 %13, 1, !dbg !66
  %19 = add i32 %14, 1, !dbg !63
  %20 = icmp eq i32 %19, %5, !dbg !63
  br i1 %20, label %21, label %12, !dbg !63, !llvm.loop !67

21:                                               ; preds = %9, %12, %2
  ret void, !dbg !68

22:                                               ; preds = %22, %7
  %23 = phi i32 [ 0, %7 ], [ %40, %22 ]
  %24 = phi i32 [ 0, %7 ], [ %41, %22 ]
  %25 = getelementptr inbounds i8, ptr %0, i32 %23, !dbg !64
  %26 = load i8, ptr %25, align 1, !dbg !65, !tbaa !46
  %27 = xor i8 %26, 1, !dbg !65
  store i8 %27, ptr %25, align 1, !dbg !65, !tbaa !46
  %28 = or disjoint i32 %23, 1, !dbg !66
  %29 = getelementptr inbounds i8, ptr %0, i32 %28, !dbg !64
  %30 = load i8, ptr %29, align 1, !dbg !65, !tbaa !46
  %31 = xor i8 %30, 1, !dbg !65
  store i8 %31, ptr %29, align 1, !dbg !65, !tbaa !46
  %32 = or disjoint i32 %23, 2, !dbg !66
  %33 = getelementptr inbounds i8, ptr %0, i32 %32, !dbg !64
  %34 = load i8, ptr %33, align 1, !dbg !65, !tbaa !46
  %35 = xor i8 %34, 1, !dbg !65
  store i8 %35, ptr %33, align 1, !dbg !65, !tbaa !46
  %36 = or disjoint i32 %23, 3, !dbg !66
  %37 = getelementptr inbounds i8, ptr %0, i32 %36, !dbg !64
  %38 = load i8, ptr %37, align 1, !dbg !65, !tbaa !46
  %39 = xor i8 %38, 1, !dbg !65
  store i8 %39, ptr %37, align 1, !dbg !65, !tbaa !46
  %40 = add nuw i32 %23, 4, !dbg !66
  %41 = add i32 %24, 4, !dbg !63
  %42 = icmp eq i32 %41, %8, !dbg !63
  br i1 %42, label %9, label %22, !dbg !63, !llvm.loop !69
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define hidden i32 @reads(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #7 !dbg !71 {
  %3 = icmp eq i32 %1, 0, !dbg !72
  br i1 %3, label %25, label %4, !dbg !73

4:                                                ; preds = %2
  %5 = and i32 %1, 3, !dbg !73
  %6 = icmp ult i32 %1, 4, !dbg !73
  br i1 %6, label %9, label %7, !dbg !73

7:                                                ; preds = %4
  %8 = and i32 %1, -4, !dbg !73
  br label %27, !dbg !73

9:                                                ; preds = %27, %4
  %10 = phi i32 [ poison, %4 ], [ %49, %27 ]
  %11 = phi i32 [ 0, %4 ], [ %50, %27 ]
  %12 = phi i32 [ 0, %4 ], [ %49, %27 ]
  %13 = icmp eq i32 %5, 0, !dbg !73
  br i1 %13, label %25, label %14, !dbg !73

14:                                               ; preds = %9, %14
  %15 = phi i32 [ %22, %14 ], [ %11, %9 ]
  %16 = phi i32 [ %21, %14 ], [ %12, %9 ]
  %17 = phi i32 [ %23, %14 ], [ 0, %9 ]
  %18 = getelementptr inbounds i8, ptr %0, i32 %15, !dbg !74
  %19 = load i8, ptr %18, align 1, !dbg !74, !tbaa !46
  %20 = zext i8 %19 to i32, !dbg !74
  %21 = add i32 %16, %20, !dbg !75
  %22 = add nuw i32 %15, 1, !dbg !76
  %23 = add i32 %17, 1, !dbg !73
  %24 = icmp eq i32 %23, %5, !dbg !73
  br i1 %24, label %25, label %14, !dbg !73, !llvm.loop !77

25:                                               ; preds = %9, %14, %2
  %26 = phi i32 [ 0, %2 ], [ %10, %9 ], [ %21, %14 ], !dbg !78
  ret i32 %26, !dbg !79

27:                                               ; preds = %27, %7
  %28 = phi i32 [ 0, %7 ], [ %50, %27 ]
  %29 = phi i32 [ 0, %7 ], [ %49, %27 ]
  %30 = phi i32 [ 0, %7 ], [ %51, %27 ]
  %31 = getelementptr inbounds i8, ptr %0, i32 %28, !dbg !74
  %32 = load i8, ptr %31, align 1, !dbg !74, !tbaa !46
  %33 = zext i8 %32 to i32, !dbg !74
  %34 = add i32 %29, %33, !dbg !75
  %35 = or disjoint i32 %28, 1, !dbg !76
  %36 = getelementptr inbounds i8, ptr %0, i32 %35, !dbg !74
  %37 = load i8, ptr %36, align 1, !dbg !74, !tbaa !46
  %38 = zext i8 %37 to i32, !dbg !74
  %39 = add i32 %34, %38, !dbg !75
  %40 = or disjoint i32 %28, 2, !dbg !76
  %41 = getelementptr inbounds i8, ptr %0, i32 %40, !dbg !74
  %42 = load i8, ptr %41, align 1, !dbg !74, !tbaa !46
  %43 = zext i8 %42 to i32, !dbg !74
  %44 = add i32 %39, %43, !dbg !75
  %45 = or disjoint i32 %28, 3, !dbg !76
  %46 = getelementptr inbounds i8, ptr %0, i32 %45, !dbg !74
  %47 = load i8, ptr %46, align 1, !dbg !74, !tbaa !46
  %48 = zext i8 %47 to i32, !dbg !74
  %49 = add i32 %44, %48, !dbg !75
  %50 = add nuw i32 %28, 4, !dbg !76
  %51 = add i32 %30, 4, !dbg !73
  %52 = icmp eq i32 %51, %8, !dbg !73
  br i1 %52, label %9, label %27, !dbg !73, !llvm.loop !80
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @keeps(ptr nocapture noundef writeonly %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #4 !dbg !82 {
  store ptr %1, ptr %0, align 4, !dbg !83, !tbaa !84
  %4 = getelementptr inbounds i8, ptr %0, i32 4, !dbg !88
  store i32 %2, ptr %4, align 4, !dbg !89, !tbaa !90
  ret void, !dbg !91
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none)
define hidden i32 @keeps_for_the_call(ptr noundef %0, i32 noundef %1) local_unnamed_addr #8 !dbg !92 {
  %3 = alloca %struct.keep, align 4
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #19, !dbg !93
  store ptr %0, ptr %3, align 4, !dbg !94, !tbaa !84
  %4 = getelementptr inbounds i8, ptr %3, i32 4, !dbg !94
  store i32 %1, ptr %4, align 4, !dbg !94, !tbaa !90
  %5 = call fastcc i32 @sum_of(ptr noundef nonnull %3), !dbg !95
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %3) #19, !dbg !96
  ret i32 %5, !dbg !97
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc i32 @sum_of(ptr nocapture noundef %0) unnamed_addr #9 !dbg !98 {
  %2 = getelementptr inbounds i8, ptr %0, i32 4
  %3 = load i32, ptr %2, align 4, !dbg !99, !tbaa !90
  %4 = add i32 %3, -1, !dbg !99
  store i32 %4, ptr %2, align 4, !dbg !99, !tbaa !90
  %5 = icmp eq i32 %4, 0, !dbg !100
  br i1 %5, label %55, label %6, !dbg !100

6:                                                ; preds = %1
  %7 = load ptr, ptr %0, align 4, !tbaa !84
  %8 = add i32 %3, -2, !dbg !100
  %9 = and i32 %4, 3, !dbg !100
  %10 = icmp ult i32 %8, 3, !dbg !100
  br i1 %10, label %39, label %11, !dbg !100

11:                                               ; preds = %6
  %12 = and i32 %4, -4, !dbg !100
  br label %13, !dbg !100

13:                                               ; preds = %13, %11
  %14 = phi i32 [ %4, %11 ], [ %36, %13 ], !dbg !99
  %15 = phi i32 [ 0, %11 ], [ %35, %13 ]
  %16 = phi i32 [ 0, %11 ], [ %37, %13 ]
  %17 = getelementptr inbounds i8, ptr %7, i32 %14, !dbg !101
  %18 = load i8, ptr %17, align 1, !dbg !101, !tbaa !46
  %19 = zext i8 %18 to i32, !dbg !101
  %20 = add i32 %15, %19, !dbg !102
  %21 = add i32 %14, -1, !dbg !99
  store i32 %21, ptr %2, align 4, !dbg !99, !tbaa !90
  %22 = getelementptr inbounds i8, ptr %7, i32 %21, !dbg !101
  %23 = load i8, ptr %22, align 1, !dbg !101, !tbaa !46
  %24 = zext i8 %23 to i32, !dbg !101
  %25 = add i32 %20, %24, !dbg !102
  %26 = add i32 %14, -2, !dbg !99
  store i32 %26, ptr %2, align 4, !dbg !99, !tbaa !90
  %27 = getelementptr inbounds i8, ptr %7, i32 %26, !dbg !101
  %28 = load i8, ptr %27, align 1, !dbg !101, !tbaa !46
  %29 = zext i8 %28 to i32, !dbg !101
  %30 = add i32 %25, %29, !dbg !102
  %31 = add i32 %14, -3, !dbg !99
  store i32 %31, ptr %2, align 4, !dbg !99, !tbaa !90
  %32 = getelementptr inbounds i8, ptr %7, i32 %31, !dbg !101
  %33 = load i8, ptr %32, align 1, !dbg !101, !tbaa !46
  %34 = zext i8 %33 to i32, !dbg !101
  %35 = add i32 %30, %34, !dbg !102
  %36 = add i32 %14, -4, !dbg !99
  store i32 %36, ptr %2, align 4, !dbg !99, !tbaa !90
  %37 = add i32 %16, 4, !dbg !100
  %38 = icmp eq i32 %37, %12, !dbg !100
  br i1 %38, label %39, label %13, !dbg !100, !llvm.loop !103

39:                                               ; preds = %13, %6
  %40 = phi i32 [ poison, %6 ], [ %35, %13 ]
  %41 = phi i32 [ %4, %6 ], [ %36, %13 ]
  %42 = phi i32 [ 0, %6 ], [ %35, %13 ]
  %43 = icmp eq i32 %9, 0, !dbg !100
  br i1 %43, label %55, label %44, !dbg !100

44:                                               ; preds = %39, %44
  %45 = phi i32 [ %52, %44 ], [ %41, %39 ], !dbg !99
  %46 = phi i32 [ %51, %44 ], [ %42, %39 ]
  %47 = phi i32 [ %53, %44 ], [ 0, %39 ]
  %48 = getelementptr inbounds i8, ptr %7, i32 %45, !dbg !101
  %49 = load i8, ptr %48, align 1, !dbg !101, !tbaa !46
  %50 = zext i8 %49 to i32, !dbg !101
  %51 = add i32 %46, %50, !dbg !102
  %52 = add i32 %45, -1, !dbg !99
  store i32 %52, ptr %2, align 4, !dbg !99, !tbaa !90
  %53 = add i32 %47, 1, !dbg !100
  %54 = icmp eq i32 %53, %9, !dbg !100
  br i1 %54, label %55, label %44, !dbg !100, !llvm.loop !105

55:                                               ; preds = %39, %44, %1
  %56 = phi i32 [ 0, %1 ], [ %40, %39 ], [ %51, %44 ], !dbg !106
  ret i32 %56, !dbg !107
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define hidden i32 @keeps_through(ptr noundef %0, i32 noundef %1) local_unnamed_addr #10 !dbg !108 {
  %3 = alloca %struct.keep, align 4
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #19, !dbg !109
  call fastcc void @set(ptr noundef nonnull %3, ptr noundef %0, i32 noundef %1), !dbg !110
  %4 = call fastcc i32 @sum_of(ptr noundef nonnull %3), !dbg !111
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %3) #19, !dbg !112
  ret i32 %4, !dbg !113
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @set(ptr nocapture noundef writeonly %0, ptr noundef %1, i32 noundef %2) unnamed_addr #11 !dbg !114 {
  store ptr %1, ptr %0, align 4, !dbg !115, !tbaa !84
  %4 = getelementptr inbounds i8, ptr %0, i32 4, !dbg !116
  store i32 %2, ptr %4, align 4, !dbg !117, !tbaa !90
  ret void, !dbg !118
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @keeps_in(ptr nocapture noundef writeonly %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #4 !dbg !119 {
  tail call fastcc void @set(ptr noundef %0, ptr noundef %1, i32 noundef %2), !dbg !120
  ret void, !dbg !121
}

; Function Attrs: mustprogress nofree nounwind willreturn memory(argmem: read)
define hidden i32 @measures(ptr nocapture noundef readonly %0) local_unnamed_addr #12 !dbg !122 {
  %2 = tail call i32 @strlen(ptr noundef nonnull dereferenceable(1) %0) #19, !dbg !123
  ret i32 %2, !dbg !124
}

; Function Attrs: mustprogress nofree nounwind willreturn memory(argmem: read)
declare !dbg !125 i32 @strlen(ptr nocapture noundef) local_unnamed_addr #12

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none)
define hidden noundef ptr @finds(ptr noundef readonly %0, i8 noundef signext %1) local_unnamed_addr #8 !dbg !126 {
  br label %3, !dbg !127

3:                                                ; preds = %3, %2
  %4 = phi ptr [ %0, %2 ], [ %9, %3 ]
  %5 = load i8, ptr %4, align 1, !dbg !128, !tbaa !46
  %6 = icmp eq i8 %5, 0, !dbg !128
  %7 = icmp eq i8 %5, %1
  %8 = or i1 %6, %7, !dbg !129
  %9 = getelementptr inbounds i8, ptr %4, i32 1, !dbg !130
  br i1 %8, label %10, label %3, !dbg !129, !llvm.loop !131

10:                                               ; preds = %3
  ret ptr %4, !dbg !132
}

; Function Attrs: nounwind
define hidden void @hands_out(ptr noundef %0) local_unnamed_addr #13 !dbg !133 {
  tail call void @outside(ptr noundef %0) #19, !dbg !134
  ret void, !dbg !135
}

declare !dbg !136 void @outside(ptr noundef) local_unnamed_addr #14

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define hidden i32 @distance(ptr nocapture noundef readonly %0, ptr noundef %1) local_unnamed_addr #15 !dbg !137 {
  %3 = load ptr, ptr %0, align 4, !dbg !138, !tbaa !84
  %4 = ptrtoint ptr %1 to i32, !dbg !139
  %5 = ptrtoint ptr %3 to i32, !dbg !139
  %6 = sub i32 %4, %5, !dbg !139
  ret i32 %6, !dbg !140
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @third(ptr nocapture noundef writeonly %0) local_unnamed_addr #4 !dbg !141 {
  %2 = getelementptr inbounds i8, ptr %0, i32 16, !dbg !142
  store double 1.000000e+00, ptr %2, align 8, !dbg !143, !tbaa !12
  ret void, !dbg !144
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @sorts(ptr nocapture noundef %0) local_unnamed_addr #0 !dbg !145 {
  %2 = getelementptr inbounds i8, ptr %0, i32 4, !dbg !146
  %3 = load i32, ptr %2, align 4, !dbg !146, !tbaa !147
  %4 = load i32, ptr %0, align 4, !dbg !149, !tbaa !147
  %5 = icmp slt i32 %3, %4, !dbg !150
  br i1 %5, label %14, label %15, !dbg !146

6:                                                ; preds = %20, %15
  %7 = getelementptr inbounds i8, ptr %0, i32 4
  %8 = getelementptr inbounds i8, ptr %0, i32 8, !dbg !146
  %9 = load i32, ptr %8, align 4, !dbg !146, !tbaa !147
  %10 = load i32, ptr %7, align 4, !dbg !149, !tbaa !147
  %11 = icmp slt i32 %9, %10, !dbg !150
  br i1 %11, label %12, label %13, !dbg !146

12:                                               ; preds = %6
  store i32 %9, ptr %7, align 4, !dbg !151, !tbaa !147
  store i32 %10, ptr %8, align 4, !dbg !152, !tbaa !147
  br label %13, !dbg !153

13:                                               ; preds = %12, %6
  ret void, !dbg !154

14:                                               ; preds = %1
  store i32 %3, ptr %0, align 4, !dbg !151, !tbaa !147
  store i32 %4, ptr %2, align 4, !dbg !152, !tbaa !147
  br label %15, !dbg !153

15:                                               ; preds = %1, %14
  %16 = phi i32 [ %4, %1 ], [ %3, %14 ], !dbg !149
  %17 = getelementptr inbounds i8, ptr %0, i32 8, !dbg !146
  %18 = load i32, ptr %17, align 4, !dbg !146, !tbaa !147
  %19 = icmp slt i32 %18, %16, !dbg !150
  br i1 %19, label %20, label %6, !dbg !146

20:                                               ; preds = %15
  store i32 %18, ptr %0, align 4, !dbg !151, !tbaa !147
  store i32 %16, ptr %17, align 4, !dbg !152, !tbaa !147
  br label %6, !dbg !153
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @doubles(i32 noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef writeonly %2) local_unnamed_addr #6 !dbg !155 {
  %4 = icmp sgt i32 %0, 0, !dbg !156
  br i1 %4, label %5, label %23, !dbg !157

5:                                                ; preds = %3
  %6 = and i32 %0, 3, !dbg !157
  %7 = icmp ult i32 %0, 4, !dbg !157
  br i1 %7, label %10, label %8, !dbg !157

8:                                                ; preds = %5
  %9 = and i32 %0, 2147483644, !dbg !157
  br label %24, !dbg !157

10:                                               ; preds = %24, %5
  %11 = phi i32 [ 0, %5 ], [ %46, %24 ]
  %12 = icmp eq i32 %6, 0, !dbg !157
  br i1 %12, label %23, label %13, !dbg !157

13:                                               ; preds = %10, %13
  %14 = phi i32 [ %20, %13 ], [ %11, %10 ]
  %15 = phi i32 [ %21, %13 ], [ 0, %10 ]
  %16 = getelementptr inbounds %struct.pod, ptr %1, i32 %14, !dbg !158
  %17 = load double, ptr %16, align 8, !dbg !159, !tbaa !160
  %18 = fmul double %17, 2.000000e+00, !dbg !162
  %19 = getelementptr inbounds %struct.pod, ptr %2, i32 %14, !dbg !163
  store double %18, ptr %19, align 8, !dbg !164, !tbaa !160
  %20 = add nuw nsw i32 %14, 1, !dbg !165
  %21 = add i32 %15, 1, !dbg !157
  %22 = icmp eq i32 %21, %6, !dbg !157
  br i1 %22, label %23, label %13, !dbg !157, !llvm.loop !166

23:                                               ; preds = %10, %13, %3
  ret void, !dbg !167

24:                                               ; preds = %24, %8
  %25 = phi i32 [ 0, %8 ], [ %46, %24 ]
  %26 = phi i32 [ 0, %8 ], [ %47, %24 ]
  %27 = getelementptr inbounds %struct.pod, ptr %1, i32 %25, !dbg !158
  %28 = load double, ptr %27, align 8, !dbg !159, !tbaa !160
  %29 = fmul double %28, 2.000000e+00, !dbg !162
  %30 = getelementptr inbounds %struct.pod, ptr %2, i32 %25, !dbg !163
  store double %29, ptr %30, align 8, !dbg !164, !tbaa !160
  %31 = or disjoint i32 %25, 1, !dbg !165
  %32 = getelementptr inbounds %struct.pod, ptr %1, i32 %31, !dbg !158
  %33 = load double, ptr %32, align 8, !dbg !159, !tbaa !160
  %34 = fmul double %33, 2.000000e+00, !dbg !162
  %35 = getelementptr inbounds %struct.pod, ptr %2, i32 %31, !dbg !163
  store double %34, ptr %35, align 8, !dbg !164, !tbaa !160
  %36 = or disjoint i32 %25, 2, !dbg !165
  %37 = getelementptr inbounds %struct.pod, ptr %1, i32 %36, !dbg !158
  %38 = load double, ptr %37, align 8, !dbg !159, !tbaa !160
  %39 = fmul double %38, 2.000000e+00, !dbg !162
  %40 = getelementptr inbounds %struct.pod, ptr %2, i32 %36, !dbg !163
  store double %39, ptr %40, align 8, !dbg !164, !tbaa !160
  %41 = or disjoint i32 %25, 3, !dbg !165
  %42 = getelementptr inbounds %struct.pod, ptr %1, i32 %41, !dbg !158
  %43 = load double, ptr %42, align 8, !dbg !159, !tbaa !160
  %44 = fmul double %43, 2.000000e+00, !dbg !162
  %45 = getelementptr inbounds %struct.pod, ptr %2, i32 %41, !dbg !163
  store double %44, ptr %45, align 8, !dbg !164, !tbaa !160
  %46 = add nuw nsw i32 %25, 4, !dbg !165
  %47 = add i32 %26, 4, !dbg !157
  %48 = icmp eq i32 %47, %9, !dbg !157
  br i1 %48, label %10, label %24, !dbg !157, !llvm.loop !168
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @by_value(ptr dead_on_unwind noalias nocapture writable writeonly sret(%struct.pod) align 8 %0, i32 noundef %1, ptr nocapture noundef byval(%struct.pod) align 8 %2, ptr nocapture noundef readonly %3) local_unnamed_addr #0 !dbg !170 {
  %5 = sitofp i32 %1 to double, !dbg !171
  %6 = load double, ptr %2, align 8, !dbg !172, !tbaa !160
  %7 = fadd double %6, %5, !dbg !172
  store double %7, ptr %2, align 8, !dbg !172, !tbaa !160
  %8 = getelementptr inbounds i8, ptr %3, i32 16, !dbg !173
  %9 = load i32, ptr %8, align 8, !dbg !173, !tbaa !147
  %10 = getelementptr inbounds i8, ptr %2, i32 20, !dbg !174
  store i32 %9, ptr %10, align 4, !dbg !175, !tbaa !147
  call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 8 dereferenceable(24) %0, ptr noundef nonnull align 8 dereferenceable(24) %2, i32 24, i1 false), !dbg !176, !tbaa.struct !177
  ret void, !dbg !178
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @before(ptr nocapture noundef writeonly %0) local_unnamed_addr #4 !dbg !179 {
  %2 = getelementptr inbounds i8, ptr %0, i32 -4, !dbg !180
  store i32 0, ptr %2, align 4, !dbg !181, !tbaa !147
  ret void, !dbg !182
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @fills_one(ptr nocapture noundef writeonly %0) local_unnamed_addr #1 !dbg !183 {
  tail call fastcc void @fill(ptr noundef %0, i32 noundef 1), !dbg !184
  ret void, !dbg !185
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: write)
define internal fastcc void @fill(ptr nocapture noundef writeonly %0, i32 noundef %1) unnamed_addr #16 !dbg !186 {
  %3 = icmp sgt i32 %1, 0, !dbg !187
  br i1 %3, label %4, label %20, !dbg !188

4:                                                ; preds = %2
  %5 = and i32 %1, 3, !dbg !188
  %6 = icmp ult i32 %1, 4, !dbg !188
  br i1 %6, label %9, label %7, !dbg !188

7:                                                ; preds = %4
  %8 = and i32 %1, 2147483644, !dbg !188
  br label %21, !dbg !188

9:                                                ; preds = %21, %4
  %10 = phi i32 [ 0, %4 ], [ %35, %21 ]
  %11 = icmp eq i32 %5, 0, !dbg !188
  br i1 %11, label %20, label %12, !dbg !188

12:                                               ; preds = %9, %12
  %13 = phi i32 [ %17, %12 ], [ %10, %9 ]
  %14 = phi i32 [ %18, %12 ], [ 0, %9 ]
  %15 = uitofp nneg i32 %13 to double, !dbg !189
  %16 = getelementptr inbounds double, ptr %0, i32 %13, !dbg !190
  store double %15, ptr %16, align 8, !dbg !191, !tbaa !12
  %17 = add nuw nsw i32 %13, 1, !dbg !192
  %18 = add i32 %14, 1, !dbg !188
  %19 = icmp eq i32 %18, %5, !dbg !188
  br i1 %19, label %20, label %12, !dbg !188, !llvm.loop !193

20:                                               ; preds = %9, %12, %2
  ret void, !dbg !194

21:                                               ; preds = %21, %7
  %22 = phi i32 [ 0, %7 ], [ %35, %21 ]
  %23 = phi i32 [ 0, %7 ], [ %36, %21 ]
  %24 = uitofp nneg i32 %22 to double, !dbg !189
  %25 = getelementptr inbounds double, ptr %0, i32 %22, !dbg !190
  store double %24, ptr %25, align 8, !dbg !191, !tbaa !12
  %26 = or disjoint i32 %22, 1, !dbg !192
  %27 = uitofp nneg i32 %26 to double, !dbg !189
  %28 = getelementptr inbounds double, ptr %0, i32 %26, !dbg !190
  store double %27, ptr %28, align 8, !dbg !191, !tbaa !12
  %29 = or disjoint i32 %22, 2, !dbg !192
  %30 = uitofp nneg i32 %29 to double, !dbg !189
  %31 = getelementptr inbounds double, ptr %0, i32 %29, !dbg !190
  store double %30, ptr %31, align 8, !dbg !191, !tbaa !12
  %32 = or disjoint i32 %22, 3, !dbg !192
  %33 = uitofp nneg i32 %32 to double, !dbg !189
  %34 = getelementptr inbounds double, ptr %0, i32 %32, !dbg !190
  store double %33, ptr %34, align 8, !dbg !191, !tbaa !12
  %35 = add nuw nsw i32 %22, 4, !dbg !192
  %36 = add i32 %23, 4, !dbg !188
  %37 = icmp eq i32 %36, %8, !dbg !188
  br i1 %37, label %9, label %21, !dbg !188, !llvm.loop !195
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @fills(ptr nocapture noundef writeonly %0, i32 noundef %1) local_unnamed_addr #1 !dbg !196 {
  tail call fastcc void @fill(ptr noundef %0, i32 noundef %1), !dbg !197
  ret void, !dbg !198
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden range(i32 0, 3) i32 @branches(i32 noundef %0, ptr nocapture noundef writeonly %1) local_unnamed_addr #4 !dbg !199 {
  switch i32 %0, label %8 [
    i32 1, label %4
    i32 2, label %3
    i32 7, label %5
  ], !dbg !200

3:                                                ; preds = %2
  br label %5, !dbg !201

4:                                                ; preds = %2
  br label %5, !dbg !202

5:                                                ; preds = %3, %2, %4
  %6 = phi i32 [ 9, %2 ], [ 3, %3 ], [ 1, %4 ]
  %7 = phi i32 [ 2, %2 ], [ 0, %3 ], [ 0, %4 ]
  store i32 %6, ptr %1, align 4, !dbg !203, !tbaa !147
  br label %8, !dbg !204

8:                                                ; preds = %5, %2
  %9 = phi i32 [ 1, %2 ], [ %7, %5 ], !dbg !203
  ret i32 %9, !dbg !204
}

; Function Attrs: nofree nosync nounwind memory(none)
define hidden i32 @calls_itself(ptr noundef %0, i32 noundef %1) local_unnamed_addr #17 !dbg !205 {
  %3 = icmp ugt i32 %1, 3, !dbg !206
  br i1 %3, label %4, label %13, !dbg !207

4:                                                ; preds = %2
  %5 = getelementptr inbounds i8, ptr %0, i32 1, !dbg !208
  %6 = lshr i32 %1, 1, !dbg !209
  %7 = tail call i32 @calls_itself(ptr noundef nonnull %5, i32 noundef %6), !dbg !210
  %8 = icmp ugt i32 %1, 9, !dbg !211
  br i1 %8, label %9, label %13, !dbg !212

9:                                                ; preds = %4
  %10 = getelementptr inbounds i8, ptr %0, i32 2, !dbg !213
  %11 = add i32 %1, -3, !dbg !214
  %12 = tail call i32 @calls_itself(ptr noundef nonnull %10, i32 noundef %11), !dbg !215
  br label %16, !dbg !212

13:                                               ; preds = %2, %4
  %14 = phi i32 [ %7, %4 ], [ %1, %2 ]
  %15 = mul nuw nsw i32 %1, 3, !dbg !216
  br label %16, !dbg !212

16:                                               ; preds = %13, %9
  %17 = phi i32 [ %7, %9 ], [ %14, %13 ]
  %18 = phi i32 [ %12, %9 ], [ %15, %13 ], !dbg !212
  %19 = add i32 %18, %17, !dbg !217
  ret i32 %19, !dbg !218
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @one_then_other(ptr nocapture noundef %0) local_unnamed_addr #0 !dbg !219 {
  store i32 5, ptr %0, align 4, !dbg !220, !tbaa !221
  %2 = getelementptr inbounds i8, ptr %0, i32 8, !dbg !223
  %3 = load i32, ptr %2, align 4, !dbg !224, !tbaa !147
  %4 = add nsw i32 %3, 2, !dbg !224
  store i32 %4, ptr %2, align 4, !dbg !224, !tbaa !147
  ret void, !dbg !225
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @each_of_two(ptr nocapture noundef %0) local_unnamed_addr #0 !dbg !226 {
  store i32 5, ptr %0, align 4, !dbg !227, !tbaa !221
  %2 = getelementptr inbounds i8, ptr %0, i32 8, !dbg !228
  %3 = load i32, ptr %2, align 4, !dbg !229, !tbaa !147
  %4 = add nsw i32 %3, 2, !dbg !229
  store i32 %4, ptr %2, align 4, !dbg !229, !tbaa !147
  %5 = getelementptr inbounds i8, ptr %0, i32 16, !dbg !230
  store i32 5, ptr %5, align 4, !dbg !227, !tbaa !221
  %6 = getelementptr inbounds i8, ptr %0, i32 24, !dbg !228
  %7 = load i32, ptr %6, align 4, !dbg !229, !tbaa !147
  %8 = add nsw i32 %7, 2, !dbg !229
  store i32 %8, ptr %6, align 4, !dbg !229, !tbaa !147
  ret void, !dbg !231
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @each_of_many(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #6 !dbg !232 {
  %3 = icmp sgt i32 %1, 0, !dbg !233
  br i1 %3, label %4, label %22, !dbg !234

4:                                                ; preds = %2
  %5 = and i32 %1, 3, !dbg !234
  %6 = icmp ult i32 %1, 4, !dbg !234
  br i1 %6, label %9, label %7, !dbg !234

7:                                                ; preds = %4
  %8 = and i32 %1, 2147483644, !dbg !234
  br label %23, !dbg !234

9:                                                ; preds = %23, %4
  %10 = phi i32 [ 0, %4 ], [ %45, %23 ]
  %11 = icmp eq i32 %5, 0, !dbg !234
  br i1 %11, label %22, label %12, !dbg !234

12:                                               ; preds = %9, %12
  %13 = phi i32 [ %19, %12 ], [ %10, %9 ]
  %14 = phi i32 [ %20, %12 ], [ 0, %9 ]
  %15 = getelementptr inbounds %struct.mixed, ptr %0, i32 %13, !dbg !235
  store i32 5, ptr %15, align 4, !dbg !236, !tbaa !221
  %16 = getelementptr inbounds i8, ptr %15, i32 8, !dbg !237
  %17 = load i32, ptr %16, align 4, !dbg !238, !tbaa !147
  %18 = add nsw i32 %17, 2, !dbg !238
  store i32 %18, ptr %16, align 4, !dbg !238, !tbaa !147
  %19 = add nuw nsw i32 %13, 1, !dbg !239
  %20 = add i32 %14, 1, !dbg !234
  %21 = icmp eq i32 %20, %5, !dbg !234
  br i1 %21, label %22, label %12, !dbg !234, !llvm.loop !240

22:                                               ; preds = %9, %12, %2
  ret void, !dbg !241

23:                                               ; preds = %23, %7
  %24 = phi i32 [ 0, %7 ], [ %45, %23 ]
  %25 = phi i32 [ 0, %7 ], [ %46, %23 ]
  %26 = getelementptr inbounds %struct.mixed, ptr %0, i32 %24, !dbg !235
  store i32 5, ptr %26, align 4, !dbg !236, !tbaa !221
  %27 = getelementptr inbounds i8, ptr %26, i32 8, !dbg !237
  %28 = load i32, ptr %27, align 4, !dbg !238, !tbaa !147
  %29 = add nsw i32 %28, 2, !dbg !238
  store i32 %29, ptr %27, align 4, !dbg !238, !tbaa !147
  %30 = or disjoint i32 %24, 1, !dbg !239
  %31 = getelementptr inbounds %struct.mixed, ptr %0, i32 %30, !dbg !235
  store i32 5, ptr %31, align 4, !dbg !236, !tbaa !221
  %32 = getelementptr inbounds i8, ptr %31, i32 8, !dbg !237
  %33 = load i32, ptr %32, align 4, !dbg !238, !tbaa !147
  %34 = add nsw i32 %33, 2, !dbg !238
  store i32 %34, ptr %32, align 4, !dbg !238, !tbaa !147
  %35 = or disjoint i32 %24, 2, !dbg !239
  %36 = getelementptr inbounds %struct.mixed, ptr %0, i32 %35, !dbg !235
  store i32 5, ptr %36, align 4, !dbg !236, !tbaa !221
  %37 = getelementptr inbounds i8, ptr %36, i32 8, !dbg !237
  %38 = load i32, ptr %37, align 4, !dbg !238, !tbaa !147
  %39 = add nsw i32 %38, 2, !dbg !238
  store i32 %39, ptr %37, align 4, !dbg !238, !tbaa !147
  %40 = or disjoint i32 %24, 3, !dbg !239
  %41 = getelementptr inbounds %struct.mixed, ptr %0, i32 %40, !dbg !235
  store i32 5, ptr %41, align 4, !dbg !236, !tbaa !221
  %42 = getelementptr inbounds i8, ptr %41, i32 8, !dbg !237
  %43 = load i32, ptr %42, align 4, !dbg !238, !tbaa !147
  %44 = add nsw i32 %43, 2, !dbg !238
  store i32 %44, ptr %42, align 4, !dbg !238, !tbaa !147
  %45 = add nuw nsw i32 %24, 4, !dbg !239
  %46 = add i32 %25, 4, !dbg !234
  %47 = icmp eq i32 %46, %8, !dbg !234
  br i1 %47, label %9, label %23, !dbg !234, !llvm.loop !242
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden void @each_in_turn(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #18 !dbg !244 {
  %3 = icmp sgt i32 %1, 0, !dbg !245
  br i1 %3, label %4, label %44, !dbg !246

4:                                                ; preds = %2
  %5 = and i32 %1, 3, !dbg !246
  %6 = icmp eq i32 %5, 0, !dbg !246
  br i1 %6, label %18, label %7, !dbg !246

7:                                                ; preds = %4, %7
  %8 = phi i32 [ %11, %7 ], [ %1, %4 ]
  %9 = phi ptr [ %15, %7 ], [ %0, %4 ]
  %10 = phi i32 [ %16, %7 ], [ 0, %4 ]
  %11 = add nsw i32 %8, -1, !dbg !247
  store i32 5, ptr %9, align 4, !dbg !248, !tbaa !221
  %12 = getelementptr inbounds i8, ptr %9, i32 8, !dbg !249
  %13 = load i32, ptr %12, align 4, !dbg !250, !tbaa !147
  %14 = add nsw i32 %13, 2, !dbg !250
  store i32 %14, ptr %12, align 4, !dbg !250, !tbaa !147
  %15 = getelementptr inbounds i8, ptr %9, i32 16, !dbg !251
  %16 = add i32 %10, 1, !dbg !246
  %17 = icmp eq i32 %16, %5, !dbg !246
  br i1 %17, label %18, label %7, !dbg !246, !llvm.loop !252

18:                                               ; preds = %7, %4
  %19 = phi i32 [ %1, %4 ], [ %11, %7 ]
  %20 = phi ptr [ %0, %4 ], [ %15, %7 ]
  %21 = icmp ult i32 %1, 4, !dbg !246
  br i1 %21, label %44, label %22, !dbg !246

22:                                               ; preds = %18, %22
  %23 = phi i32 [ %37, %22 ], [ %19, %18 ]
  %24 = phi ptr [ %41, %22 ], [ %20, %18 ]
  store i32 5, ptr %24, align 4, !dbg !248, !tbaa !221
  %25 = getelementptr inbounds i8, ptr %24, i32 8, !dbg !249
  %26 = load i32, ptr %25, align 4, !dbg !250, !tbaa !147
  %27 = add nsw i32 %26, 2, !dbg !250
  store i32 %27, ptr %25, align 4, !dbg !250, !tbaa !147
  %28 = getelementptr inbounds i8, ptr %24, i32 16, !dbg !251
  store i32 5, ptr %28, align 4, !dbg !248, !tbaa !221
  %29 = getelementptr inbounds i8, ptr %24, i32 24, !dbg !249
  %30 = load i32, ptr %29, align 4, !dbg !250, !tbaa !147
  %31 = add nsw i32 %30, 2, !dbg !250
  store i32 %31, ptr %29, align 4, !dbg !250, !tbaa !147
  %32 = getelementptr inbounds i8, ptr %24, i32 32, !dbg !251
  store i32 5, ptr %32, align 4, !dbg !248, !tbaa !221
  %33 = getelementptr inbounds i8, ptr %24, i32 40, !dbg !249
  %34 = load i32, ptr %33, align 4, !dbg !250, !tbaa !147
  %35 = add nsw i32 %34, 2, !dbg !250
  store i32 %35, ptr %33, align 4, !dbg !250, !tbaa !147
  %36 = getelementptr inbounds i8, ptr %24, i32 48, !dbg !251
  %37 = add nsw i32 %23, -4, !dbg !247
  store i32 5, ptr %36, align 4, !dbg !248, !tbaa !221
  %38 = getelementptr inbounds i8, ptr %24, i32 56, !dbg !249
  %39 = load i32, ptr %38, align 4, !dbg !250, !tbaa !147
  %40 = add nsw i32 %39, 2, !dbg !250
  store i32 %40, ptr %38, align 4, !dbg !250, !tbaa !147
  %41 = getelementptr inbounds i8, ptr %24, i32 64, !dbg !251
  %42 = add i32 %23, -5, !dbg !245
  %43 = icmp ult i32 %42, -2, !dbg !245
  br i1 %43, label %22, label %44, !dbg !246, !llvm.loop !253

44:                                               ; preds = %18, %22, %2
  ret void, !dbg !255
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @one_then_called(ptr nocapture noundef %0) local_unnamed_addr #0 !dbg !256 {
  store i32 5, ptr %0, align 4, !dbg !257, !tbaa !221
  tail call fastcc void @change(ptr noundef nonnull %0), !dbg !258
  ret void, !dbg !259
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @change(ptr nocapture noundef %0) unnamed_addr #3 !dbg !260 {
  %2 = getelementptr inbounds i8, ptr %0, i32 12, !dbg !261
  %3 = load i32, ptr %2, align 4, !dbg !262, !tbaa !147
  %4 = shl nsw i32 %3, 1, !dbg !262
  store i32 %4, ptr %2, align 4, !dbg !262, !tbaa !147
  ret void, !dbg !263
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden i32 @unpacks(ptr nocapture noundef readonly %0, i32 noundef %1, ptr nocapture noundef %2) local_unnamed_addr #6 !dbg !264 {
  %4 = icmp eq i32 %1, 0, !dbg !265
  br i1 %4, label %75, label %5, !dbg !266

5:                                                ; preds = %3, %71
  %6 = phi i32 [ %73, %71 ], [ 0, %3 ]
  %7 = phi i32 [ %72, %71 ], [ 0, %3 ]
  %8 = add nuw i32 %6, 1, !dbg !267
  %9 = getelementptr inbounds i8, ptr %0, i32 %6, !dbg !268
  %10 = load i8, ptr %9, align 1, !dbg !268, !tbaa !46
  %11 = zext i8 %10 to i32, !dbg !268
  %12 = icmp sgt i8 %10, -1, !dbg !269
  br i1 %12, label %13, label %16, !dbg !270

13:                                               ; preds = %5
  %14 = add i32 %7, 1, !dbg !271
  %15 = getelementptr inbounds i8, ptr %2, i32 %7, !dbg !272
  store i8 %10, ptr %15, align 1, !dbg !273, !tbaa !46
  br label %71, !dbg !274, !llvm.loop !275

16:                                               ; preds = %5
  %17 = add i32 %6, 2, !dbg !277
  %18 = getelementptr inbounds i8, ptr %0, i32 %8, !dbg !278
  %19 = load i8, ptr %18, align 1, !dbg !278, !tbaa !46
  %20 = zext i8 %19 to i32, !dbg !278
  %21 = icmp ult i32 %7, %20, !dbg !279
  br i1 %21, label %75, label %22, !dbg !280

22:                                               ; preds = %16
  %23 = add nsw i32 %11, -128, !dbg !281
  %24 = icmp eq i32 %23, 0, !dbg !282
  br i1 %24, label %71, label %25, !dbg !282

25:                                               ; preds = %22
  %26 = add nsw i32 %11, -129, !dbg !282
  %27 = and i32 %11, 3, !dbg !282
  %28 = icmp eq i32 %27, 0, !dbg !282
  br i1 %28, label %41, label %29, !dbg !282

29:                                               ; preds = %25, %29
  %30 = phi i32 [ %33, %29 ], [ %23, %25 ]
  %31 = phi i32 [ %38, %29 ], [ %7, %25 ]
  %32 = phi i32 [ %39, %29 ], [ 0, %25 ]
  %33 = add i32 %30, -1, !dbg !283
  %34 = sub i32 %31, %20, !dbg !284
  %35 = getelementptr inbounds i8, ptr %2, i32 %34, !dbg !285
  %36 = load i8, ptr %35, align 1, !dbg !285, !tbaa !46
  %37 = getelementptr inbounds i8, ptr %2, i32 %31, !dbg !286
  store i8 %36, ptr %37, align 1, !dbg !287, !tbaa !46
  %38 = add i32 %31, 1, !dbg !288
  %39 = add i32 %32, 1, !dbg !282
  %40 = icmp eq i32 %39, %27, !dbg !282
  br i1 %40, label %41, label %29, !dbg !282, !llvm.loop !289

41:                                               ; preds = %29, %25
  %42 = phi i32 [ poison, %25 ], [ %38, %29 ]
  %43 = phi i32 [ %23, %25 ], [ %33, %29 ]
  %44 = phi i32 [ %7, %25 ], [ %38, %29 ]
  %45 = icmp ult i32 %26, 3, !dbg !282
  br i1 %45, label %71, label %46, !dbg !282

46:                                               ; preds = %41, %46
  %47 = phi i32 [ %64, %46 ], [ %43, %41 ]
  %48 = phi i32 [ %69, %46 ], [ %44, %41 ]
  %49 = sub i32 %48, %20, !dbg !284
  %50 = getelementptr inbounds i8, ptr %2, i32 %49, !dbg !285
  %51 = load i8, ptr %50, align 1, !dbg !285, !tbaa !46
  %52 = getelementptr inbounds i8, ptr %2, i32 %48, !dbg !286
  store i8 %51, ptr %52, align 1, !dbg !287, !tbaa !46
  %53 = add i32 %48, 1, !dbg !288
  %54 = sub i32 %53, %20, !dbg !284
  %55 = getelementptr inbounds i8, ptr %2, i32 %54, !dbg !285
  %56 = load i8, ptr %55, align 1, !dbg !285, !tbaa !46
  %57 = getelementptr inbounds i8, ptr %2, i32 %53, !dbg !286
  store i8 %56, ptr %57, align 1, !dbg !287, !tbaa !46
  %58 = add i32 %48, 2, !dbg !288
  %59 = sub i32 %58, %20, !dbg !284
  %60 = getelementptr inbounds i8, ptr %2, i32 %59, !dbg !285
  %61 = load i8, ptr %60, align 1, !dbg !285, !tbaa !46
  %62 = getelementptr inbounds i8, ptr %2, i32 %58, !dbg !286
  store i8 %61, ptr %62, align 1, !dbg !287, !tbaa !46
  %63 = add i32 %48, 3, !dbg !288
  %64 = add i32 %47, -4, !dbg !283
  %65 = sub i32 %63, %20, !dbg !284
  %66 = getelementptr inbounds i8, ptr %2, i32 %65, !dbg !285
  %67 = load i8, ptr %66, align 1, !dbg !285, !tbaa !46
  %68 = getelementptr inbounds i8, ptr %2, i32 %63, !dbg !286
  store i8 %67, ptr %68, align 1, !dbg !287, !tbaa !46
  %69 = add i32 %48, 4, !dbg !288
  %70 = icmp eq i32 %64, 0, !dbg !282
  br i1 %70, label %71, label %46, !dbg !282, !llvm.loop !290

71:                                               ; preds = %41, %46, %22, %13
  %72 = phi i32 [ %14, %13 ], [ %7, %22 ], [ %42, %41 ], [ %69, %46 ], !dbg !292
  %73 = phi i32 [ %8, %13 ], [ %17, %22 ], [ %17, %46 ], [ %17, %41 ], !dbg !292
  %74 = icmp ult i32 %73, %1, !dbg !265
  br i1 %74, label %5, label %75, !dbg !266

75:                                               ; preds = %71, %16, %3
  %76 = phi i32 [ 0, %3 ], [ 0, %16 ], [ %72, %71 ]
  ret i32 %76, !dbg !293
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define hidden i32 @unpacks_in_turn(ptr noundef readonly %0, ptr noundef readnone %1, ptr noundef %2) local_unnamed_addr #18 !dbg !294 {
  %4 = icmp ult ptr %0, %1, !dbg !295
  br i1 %4, label %5, label %130, !dbg !296

5:                                                ; preds = %3, %96
  %6 = phi ptr [ %97, %96 ], [ %2, %3 ]
  %7 = phi ptr [ %98, %96 ], [ %0, %3 ]
  %8 = load i8, ptr %7, align 1, !dbg !297, !tbaa !46
  %9 = icmp ult i8 %8, 16, !dbg !298
  br i1 %9, label %34, label %10, !dbg !298

10:                                               ; preds = %5
  %11 = lshr i8 %8, 4, !dbg !299
  %12 = zext nneg i8 %11 to i32, !dbg !299
  %13 = add nsw i32 %12, -1, !dbg !298
  %14 = and i32 %12, 7, !dbg !298
  %15 = icmp eq i32 %14, 0, !dbg !298
  br i1 %15, label %27, label %16, !dbg !298

16:                                               ; preds = %10, %16
  %17 = phi i32 [ %21, %16 ], [ %12, %10 ]
  %18 = phi ptr [ %24, %16 ], [ %6, %10 ]
  %19 = phi ptr [ %22, %16 ], [ %7, %10 ]
  %20 = phi i32 [ %25, %16 ], [ 0, %10 ]
  %21 = add nsw i32 %17, -1, !dbg !300
  %22 = getelementptr inbounds i8, ptr %19, i32 1, !dbg !301
  %23 = load i8, ptr %22, align 1, !dbg !302, !tbaa !46
  %24 = getelementptr inbounds i8, ptr %18, i32 1, !dbg !303
  store i8 %23, ptr %18, align 1, !dbg !304, !tbaa !46
  %25 = add i32 %20, 1, !dbg !298
  %26 = icmp eq i32 %25, %14, !dbg !298
  br i1 %26, label %27, label %16, !dbg !298, !llvm.loop !305

27:                                               ; preds = %16, %10
  %28 = phi ptr [ poison, %10 ], [ %22, %16 ]
  %29 = phi ptr [ poison, %10 ], [ %24, %16 ]
  %30 = phi i32 [ %12, %10 ], [ %21, %16 ]
  %31 = phi ptr [ %6, %10 ], [ %24, %16 ]
  %32 = phi ptr [ %7, %10 ], [ %22, %16 ]
  %33 = icmp ult i32 %13, 7, !dbg !298
  br i1 %33, label %34, label %66, !dbg !298

34:                                               ; preds = %27, %66, %5
  %35 = phi ptr [ %7, %5 ], [ %28, %27 ], [ %92, %66 ]
  %36 = phi ptr [ %6, %5 ], [ %29, %27 ], [ %94, %66 ], !dbg !306
  %37 = getelementptr inbounds i8, ptr %35, i32 2, !dbg !307
  %38 = load i8, ptr %37, align 1, !dbg !307, !tbaa !46
  %39 = icmp eq i8 %38, 0, !dbg !308
  br i1 %39, label %96, label %40, !dbg !308

40:                                               ; preds = %34
  %41 = zext i8 %38 to i32, !dbg !307
  %42 = getelementptr inbounds i8, ptr %35, i32 1, !dbg !309
  %43 = load i8, ptr %42, align 1, !dbg !309, !tbaa !46
  %44 = zext i8 %43 to i32, !dbg !309
  %45 = sub nsw i32 0, %44, !dbg !310
  %46 = getelementptr i8, ptr %36, i32 %45, !dbg !310
  %47 = and i32 %41, 7, !dbg !308
  %48 = icmp eq i32 %47, 0, !dbg !308
  br i1 %48, label %60, label %49, !dbg !308

49:                                               ; preds = %40, %49
  %50 = phi i32 [ %54, %49 ], [ %41, %40 ]
  %51 = phi ptr [ %55, %49 ], [ %46, %40 ]
  %52 = phi ptr [ %57, %49 ], [ %36, %40 ]
  %53 = phi i32 [ %58, %49 ], [ 0, %40 ]
  %54 = add nsw i32 %50, -1, !dbg !311
  %55 = getelementptr inbounds i8, ptr %51, i32 1, !dbg !312
  %56 = load i8, ptr %51, align 1, !dbg !313, !tbaa !46
  %57 = getelementptr inbounds i8, ptr %52, i32 1, !dbg !314
  store i8 %56, ptr %52, align 1, !dbg !315, !tbaa !46
  %58 = add i32 %53, 1, !dbg !308
  %59 = icmp eq i32 %58, %47, !dbg !308
  br i1 %59, label %60, label %49, !dbg !308, !llvm.loop !316

60:                                               ; preds = %49, %40
  %61 = phi ptr [ poison, %40 ], [ %57, %49 ]
  %62 = phi i32 [ %41, %40 ], [ %54, %49 ]
  %63 = phi ptr [ %46, %40 ], [ %55, %49 ]
  %64 = phi ptr [ %36, %40 ], [ %57, %49 ]
  %65 = icmp ult i8 %38, 8, !dbg !308
  br i1 %65, label %96, label %100, !dbg !308

66:                                               ; preds = %27, %66
  %67 = phi i32 [ %91, %66 ], [ %30, %27 ]
  %68 = phi ptr [ %94, %66 ], [ %31, %27 ]
  %69 = phi ptr [ %92, %66 ], [ %32, %27 ]
  %70 = getelementptr inbounds i8, ptr %69, i32 1, !dbg !301
  %71 = load i8, ptr %70, align 1, !dbg !302, !tbaa !46
  %72 = getelementptr inbounds i8, ptr %68, i32 1, !dbg !303
  store i8 %71, ptr %68, align 1, !dbg !304, !tbaa !46
  %73 = getelementptr inbounds i8, ptr %69, i32 2, !dbg !301
  %74 = load i8, ptr %73, align 1, !dbg !302, !tbaa !46
  %75 = getelementptr inbounds i8, ptr %68, i32 2, !dbg !303
  store i8 %74, ptr %72, align 1, !dbg !304, !tbaa !46
  %76 = getelementptr inbounds i8, ptr %69, i32 3, !dbg !301
  %77 = load i8, ptr %76, align 1, !dbg !302, !tbaa !46
  %78 = getelementptr inbounds i8, ptr %68, i32 3, !dbg !303
  store i8 %77, ptr %75, align 1, !dbg !304, !tbaa !46
  %79 = getelementptr inbounds i8, ptr %69, i32 4, !dbg !301
  %80 = load i8, ptr %79, align 1, !dbg !302, !tbaa !46
  %81 = getelementptr inbounds i8, ptr %68, i32 4, !dbg !303
  store i8 %80, ptr %78, align 1, !dbg !304, !tbaa !46
  %82 = getelementptr inbounds i8, ptr %69, i32 5, !dbg !301
  %83 = load i8, ptr %82, align 1, !dbg !302, !tbaa !46
  %84 = getelementptr inbounds i8, ptr %68, i32 5, !dbg !303
  store i8 %83, ptr %81, align 1, !dbg !304, !tbaa !46
  %85 = getelementptr inbounds i8, ptr %69, i32 6, !dbg !301
  %86 = load i8, ptr %85, align 1, !dbg !302, !tbaa !46
  %87 = getelementptr inbounds i8, ptr %68, i32 6, !dbg !303
  store i8 %86, ptr %84, align 1, !dbg !304, !tbaa !46
  %88 = getelementptr inbounds i8, ptr %69, i32 7, !dbg !301
  %89 = load i8, ptr %88, align 1, !dbg !302, !tbaa !46
  %90 = getelementptr inbounds i8, ptr %68, i32 7, !dbg !303
  store i8 %89, ptr %87, align 1, !dbg !304, !tbaa !46
  %91 = add nsw i32 %67, -8, !dbg !300
  %92 = getelementptr inbounds i8, ptr %69, i32 8, !dbg !301
  %93 = load i8, ptr %92, align 1, !dbg !302, !tbaa !46
  %94 = getelementptr inbounds i8, ptr %68, i32 8, !dbg !303
  store i8 %93, ptr %90, align 1, !dbg !304, !tbaa !46
  %95 = icmp eq i32 %91, 0, !dbg !298
  br i1 %95, label %34, label %66, !dbg !298, !llvm.loop !317

96:                                               ; preds = %60, %100, %34
  %97 = phi ptr [ %36, %34 ], [ %61, %60 ], [ %128, %100 ], !dbg !306
  %98 = getelementptr inbounds i8, ptr %35, i32 3, !dbg !319
  %99 = icmp ult ptr %98, %1, !dbg !295
  br i1 %99, label %5, label %130, !dbg !296, !llvm.loop !320

100:                                              ; preds = %60, %100
  %101 = phi i32 [ %125, %100 ], [ %62, %60 ]
  %102 = phi ptr [ %126, %100 ], [ %63, %60 ]
  %103 = phi ptr [ %128, %100 ], [ %64, %60 ]
  %104 = getelementptr inbounds i8, ptr %102, i32 1, !dbg !312
  %105 = load i8, ptr %102, align 1, !dbg !313, !tbaa !46
  %106 = getelementptr inbounds i8, ptr %103, i32 1, !dbg !314
  store i8 %105, ptr %103, align 1, !dbg !315, !tbaa !46
  %107 = getelementptr inbounds i8, ptr %102, i32 2, !dbg !312
  %108 = load i8, ptr %104, align 1, !dbg !313, !tbaa !46
  %109 = getelementptr inbounds i8, ptr %103, i32 2, !dbg !314
  store i8 %108, ptr %106, align 1, !dbg !315, !tbaa !46
  %110 = getelementptr inbounds i8, ptr %102, i32 3, !dbg !312
  %111 = load i8, ptr %107, align 1, !dbg !313, !tbaa !46
  %112 = getelementptr inbounds i8, ptr %103, i32 3, !dbg !314
  store i8 %111, ptr %109, align 1, !dbg !315, !tbaa !46
  %113 = getelementptr inbounds i8, ptr %102, i32 4, !dbg !312
  %114 = load i8, ptr %110, align 1, !dbg !313, !tbaa !46
  %115 = getelementptr inbounds i8, ptr %103, i32 4, !dbg !314
  store i8 %114, ptr %112, align 1, !dbg !315, !tbaa !46
  %116 = getelementptr inbounds i8, ptr %102, i32 5, !dbg !312
  %117 = load i8, ptr %113, align 1, !dbg !313, !tbaa !46
  %118 = getelementptr inbounds i8, ptr %103, i32 5, !dbg !314
  store i8 %117, ptr %115, align 1, !dbg !315, !tbaa !46
  %119 = getelementptr inbounds i8, ptr %102, i32 6, !dbg !312
  %120 = load i8, ptr %116, align 1, !dbg !313, !tbaa !46
  %121 = getelementptr inbounds i8, ptr %103, i32 6, !dbg !314
  store i8 %120, ptr %118, align 1, !dbg !315, !tbaa !46
  %122 = getelementptr inbounds i8, ptr %102, i32 7, !dbg !312
  %123 = load i8, ptr %119, align 1, !dbg !313, !tbaa !46
  %124 = getelementptr inbounds i8, ptr %103, i32 7, !dbg !314
  store i8 %123, ptr %121, align 1, !dbg !315, !tbaa !46
  %125 = add nsw i32 %101, -8, !dbg !311
  %126 = getelementptr inbounds i8, ptr %102, i32 8, !dbg !312
  %127 = load i8, ptr %122, align 1, !dbg !313, !tbaa !46
  %128 = getelementptr inbounds i8, ptr %103, i32 8, !dbg !314
  store i8 %127, ptr %124, align 1, !dbg !315, !tbaa !46
  %129 = icmp eq i32 %125, 0, !dbg !308
  br i1 %129, label %96, label %100, !dbg !308, !llvm.loop !322

130:                                              ; preds = %96, %3
  %131 = phi ptr [ %2, %3 ], [ %97, %96 ], !dbg !323
  %132 = ptrtoint ptr %131 to i32, !dbg !324
  %133 = ptrtoint ptr %2 to i32, !dbg !324
  %134 = sub i32 %132, %133, !dbg !324
  ret i32 %134, !dbg !325
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @largest(ptr nocapture noundef readonly %0, i32 noundef %1, ptr nocapture noundef writeonly %2) local_unnamed_addr #6 !dbg !326 {
  %4 = icmp sgt i32 %1, 0, !dbg !327
  br i1 %4, label %5, label %35, !dbg !328

5:                                                ; preds = %3
  %6 = load i32, ptr %0, align 4, !dbg !329, !tbaa !147
  store i32 %6, ptr %2, align 4, !dbg !330, !tbaa !147
  %7 = icmp eq i32 %1, 1, !dbg !327
  br i1 %7, label %35, label %8, !dbg !328

8:                                                ; preds = %5
  %9 = add nsw i32 %1, -1, !dbg !328
  %10 = add nsw i32 %1, -2, !dbg !328
  %11 = and i32 %9, 3, !dbg !328
  %12 = icmp ult i32 %10, 3, !dbg !328
  br i1 %12, label %18, label %13, !dbg !328

13:                                               ; preds = %8
  %14 = and i32 %9, -4, !dbg !328
  %15 = getelementptr inbounds i8, ptr %0, i32 4, !dbg !328
  %16 = getelementptr inbounds i8, ptr %0, i32 8, !dbg !328
  %17 = getelementptr inbounds i8, ptr %0, i32 12, !dbg !328
  br label %36, !dbg !328

18:                                               ; preds = %62, %8
  %19 = phi i32 [ %6, %8 ], [ %63, %62 ]
  %20 = phi i32 [ 1, %8 ], [ %64, %62 ]
  %21 = icmp eq i32 %11, 0, !dbg !331
  br i1 %21, label %35, label %22, !dbg !331

22:                                               ; preds = %18, %30
  %23 = phi i32 [ %31, %30 ], [ %19, %18 ]
  %24 = phi i32 [ %32, %30 ], [ %20, %18 ]
  %25 = phi i32 [ %33, %30 ], [ 0, %18 ]
  %26 = getelementptr inbounds i32, ptr %0, i32 %24, !dbg !332
  %27 = load i32, ptr %26, align 4, !dbg !332, !tbaa !147
  %28 = icmp sgt i32 %27, %23, !dbg !333
  br i1 %28, label %29, label %30, !dbg !331

29:                                               ; preds = %22
  store i32 %27, ptr %2, align 4, !dbg !330, !tbaa !147
  br label %30, !dbg !334

30:                                               ; preds = %29, %22
  %31 = phi i32 [ %23, %22 ], [ %27, %29 ]
  %32 = add nuw nsw i32 %24, 1, !dbg !335
  %33 = add i32 %25, 1, !dbg !328
  %34 = icmp eq i32 %33, %11, !dbg !328
  br i1 %34, label %35, label %22, !dbg !328, !llvm.loop !336

35:                                               ; preds = %18, %30, %5, %3
  ret void, !dbg !337

36:                                               ; preds = %62, %13
  %37 = phi i32 [ %6, %13 ], [ %63, %62 ]
  %38 = phi i32 [ 1, %13 ], [ %64, %62 ]
  %39 = phi i32 [ 0, %13 ], [ %65, %62 ]
  %40 = getelementptr inbounds i32, ptr %0, i32 %38, !dbg !332
  %41 = load i32, ptr %40, align 4, !dbg !332, !tbaa !147
  %42 = icmp sgt i32 %41, %37, !dbg !333
  br i1 %42, label %43, label %44, !dbg !331

43:                                               ; preds = %36
  store i32 %41, ptr %2, align 4, !dbg !330, !tbaa !147
  br label %44, !dbg !334

44:                                               ; preds = %36, %43
  %45 = phi i32 [ %37, %36 ], [ %41, %43 ]
  %46 = getelementptr inbounds i32, ptr %15, i32 %38, !dbg !332
  %47 = load i32, ptr %46, align 4, !dbg !332, !tbaa !147
  %48 = icmp sgt i32 %47, %45, !dbg !333
  br i1 %48, label %49, label %50, !dbg !331

49:                                               ; preds = %44
  store i32 %47, ptr %2, align 4, !dbg !330, !tbaa !147
  br label %50, !dbg !334

50:                                               ; preds = %49, %44
  %51 = phi i32 [ %45, %44 ], [ %47, %49 ]
  %52 = getelementptr inbounds i32, ptr %16, i32 %38, !dbg !332
  %53 = load i32, ptr %52, align 4, !dbg !332, !tbaa !147
  %54 = icmp sgt i32 %53, %51, !dbg !333
  br i1 %54, label %55, label %56, !dbg !331

55:                                               ; preds = %50
  store i32 %53, ptr %2, align 4, !dbg !330, !tbaa !147
  br label %56, !dbg !334

56:                                               ; preds = %55, %50
  %57 = phi i32 [ %51, %50 ], [ %53, %55 ]
  %58 = getelementptr inbounds i32, ptr %17, i32 %38, !dbg !332
  %59 = load i32, ptr %58, align 4, !dbg !332, !tbaa !147
  %60 = icmp sgt i32 %59, %57, !dbg !333
  br i1 %60, label %61, label %62, !dbg !331

61:                                               ; preds = %56
  store i32 %59, ptr %2, align 4, !dbg !330, !tbaa !147
  br label %62, !dbg !334

62:                                               ; preds = %61, %56
  %63 = phi i32 [ %57, %56 ], [ %59, %61 ]
  %64 = add nuw nsw i32 %38, 4, !dbg !335
  %65 = add i32 %39, 4, !dbg !328
  %66 = icmp eq i32 %65, %14, !dbg !328
  br i1 %66, label %18, label %36, !dbg !328, !llvm.loop !338
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @first_in_loop(ptr nocapture noundef readonly %0, i32 noundef %1, ptr nocapture noundef %2) local_unnamed_addr #6 !dbg !341 {
  %4 = icmp sgt i32 %1, 0, !dbg !342
  br i1 %4, label %5, label %23, !dbg !343

5:                                                ; preds = %3
  %6 = and i32 %1, 1, !dbg !343
  %7 = icmp eq i32 %1, 1, !dbg !343
  br i1 %7, label %10, label %8, !dbg !343

8:                                                ; preds = %5
  %9 = and i32 %1, 2147483646, !dbg !343
  br label %24, !dbg !343

10:                                               ; preds = %44, %5
  %11 = phi i32 [ 0, %5 ], [ %46, %44 ]
  %12 = icmp eq i32 %6, 0, !dbg !344
  br i1 %12, label %23, label %13, !dbg !344

13:                                               ; preds = %10
  %14 = getelementptr inbounds i32, ptr %0, i32 %11, !dbg !344
  %15 = load i32, ptr %14, align 4, !dbg !344, !tbaa !147
  %16 = and i32 %15, 1, !dbg !345
  %17 = icmp eq i32 %16, 0, !dbg !345
  br i1 %17, label %18, label %21, !dbg !344

18:                                               ; preds = %13
  %19 = load i32, ptr %2, align 4, !dbg !346, !tbaa !147
  %20 = add nsw i32 %19, %15, !dbg !346
  br label %21

21:                                               ; preds = %18, %13
  %22 = phi i32 [ %20, %18 ], [ %15, %13 ], !dbg !347
  store i32 %22, ptr %2, align 4, !dbg !347, !tbaa !147
  br label %23, !dbg !348

23:                                               ; preds = %21, %10, %3
  ret void, !dbg !348

24:                                               ; preds = %44, %8
  %25 = phi i32 [ 0, %8 ], [ %46, %44 ]
  %26 = phi i32 [ 0, %8 ], [ %47, %44 ]
  %27 = getelementptr inbounds i32, ptr %0, i32 %25, !dbg !344
  %28 = load i32, ptr %27, align 4, !dbg !344, !tbaa !147
  %29 = and i32 %28, 1, !dbg !345
  %30 = icmp eq i32 %29, 0, !dbg !345
  br i1 %30, label %31, label %34, !dbg !344

31:                                               ; preds = %24
  %32 = load i32, ptr %2, align 4, !dbg !346, !tbaa !147
  %33 = add nsw i32 %32, %28, !dbg !346
  br label %34

34:                                               ; preds = %24, %31
  %35 = phi i32 [ %33, %31 ], [ %28, %24 ], !dbg !347
  store i32 %35, ptr %2, align 4, !dbg !347, !tbaa !147
  %36 = or disjoint i32 %25, 1, !dbg !349
  %37 = getelementptr inbounds i32, ptr %0, i32 %36, !dbg !344
  %38 = load i32, ptr %37, align 4, !dbg !344, !tbaa !147
  %39 = and i32 %38, 1, !dbg !345
  %40 = icmp eq i32 %39, 0, !dbg !345
  br i1 %40, label %41, label %44, !dbg !344

41:                                               ; preds = %34
  %42 = load i32, ptr %2, align 4, !dbg !346, !tbaa !147
  %43 = add nsw i32 %42, %38, !dbg !346
  br label %44

44:                                               ; preds = %41, %34
  %45 = phi i32 [ %43, %41 ], [ %38, %34 ], !dbg !347
  store i32 %45, ptr %2, align 4, !dbg !347, !tbaa !147
  %46 = add nuw nsw i32 %25, 2, !dbg !349
  %47 = add i32 %26, 2, !dbg !343
  %48 = icmp eq i32 %47, %9, !dbg !343
  br i1 %48, label %10, label %24, !dbg !343, !llvm.loop !350
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @first_in_tag(ptr nocapture noundef %0, ptr nocapture noundef readonly %1, i32 noundef %2) local_unnamed_addr #6 !dbg !352 {
  %4 = icmp sgt i32 %2, 0, !dbg !353
  br i1 %4, label %5, label %24, !dbg !354

5:                                                ; preds = %3
  %6 = trunc i32 %2 to i8
  %7 = and i32 %2, 1, !dbg !354
  %8 = icmp eq i32 %2, 1, !dbg !354
  br i1 %8, label %11, label %9, !dbg !354

9:                                                ; preds = %5
  %10 = and i32 %2, 2147483646, !dbg !354
  br label %25, !dbg !354

11:                                               ; preds = %45, %5
  %12 = phi i32 [ 0, %5 ], [ %47, %45 ]
  %13 = icmp eq i32 %7, 0, !dbg !355
  br i1 %13, label %24, label %14, !dbg !355

14:                                               ; preds = %11
  %15 = getelementptr inbounds i32, ptr %1, i32 %12, !dbg !355
  %16 = load i32, ptr %15, align 4, !dbg !355, !tbaa !147
  %17 = and i32 %16, 1, !dbg !356
  %18 = icmp eq i32 %17, 0, !dbg !356
  br i1 %18, label %19, label %22, !dbg !355

19:                                               ; preds = %14
  %20 = load i8, ptr %0, align 1, !dbg !357, !tbaa !46
  %21 = add i8 %20, %6, !dbg !357
  br label %22

22:                                               ; preds = %19, %14
  %23 = phi i8 [ %21, %19 ], [ 1, %14 ], !dbg !358
  store i8 %23, ptr %0, align 1, !dbg !358, !tbaa !46
  br label %24, !dbg !359

24:                                               ; preds = %22, %11, %3
  ret void, !dbg !359

25:                                               ; preds = %45, %9
  %26 = phi i32 [ 0, %9 ], [ %47, %45 ]
  %27 = phi i32 [ 0, %9 ], [ %48, %45 ]
  %28 = getelementptr inbounds i32, ptr %1, i32 %26, !dbg !355
  %29 = load i32, ptr %28, align 4, !dbg !355, !tbaa !147
  %30 = and i32 %29, 1, !dbg !356
  %31 = icmp eq i32 %30, 0, !dbg !356
  br i1 %31, label %32, label %35, !dbg !355

32:                                               ; preds = %25
  %33 = load i8, ptr %0, align 1, !dbg !357, !tbaa !46
  %34 = add i8 %33, %6, !dbg !357
  br label %35

35:                                               ; preds = %25, %32
  %36 = phi i8 [ %34, %32 ], [ 1, %25 ], !dbg !358
  store i8 %36, ptr %0, align 1, !dbg !358, !tbaa !46
  %37 = or disjoint i32 %26, 1, !dbg !360
  %38 = getelementptr inbounds i32, ptr %1, i32 %37, !dbg !355
  %39 = load i32, ptr %38, align 4, !dbg !355, !tbaa !147
  %40 = and i32 %39, 1, !dbg !356
  %41 = icmp eq i32 %40, 0, !dbg !356
  br i1 %41, label %42, label %45, !dbg !355

42:                                               ; preds = %35
  %43 = load i8, ptr %0, align 1, !dbg !357, !tbaa !46
  %44 = add i8 %43, %6, !dbg !357
  br label %45

45:                                               ; preds = %42, %35
  %46 = phi i8 [ %44, %42 ], [ 1, %35 ], !dbg !358
  store i8 %46, ptr %0, align 1, !dbg !358, !tbaa !46
  %47 = add nuw nsw i32 %26, 2, !dbg !360
  %48 = add i32 %27, 2, !dbg !354
  %49 = icmp eq i32 %48, %10, !dbg !354
  br i1 %49, label %11, label %25, !dbg !354, !llvm.loop !361
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @neighbours(ptr nocapture noundef readonly %0, i32 noundef %1, ptr nocapture noundef %2) local_unnamed_addr #6 !dbg !363 {
  %4 = getelementptr inbounds i8, ptr %2, i32 16, !dbg !364
  %5 = icmp sgt i32 %1, 0, !dbg !365
  br i1 %5, label %6, label %24, !dbg !366

6:                                                ; preds = %3
  %7 = and i32 %1, 1, !dbg !366
  %8 = icmp eq i32 %1, 1, !dbg !366
  br i1 %8, label %11, label %9, !dbg !366

9:                                                ; preds = %6
  %10 = and i32 %1, 2147483646, !dbg !366
  br label %25, !dbg !366

11:                                               ; preds = %48, %6
  %12 = phi i32 [ 0, %6 ], [ %49, %48 ]
  %13 = icmp eq i32 %7, 0, !dbg !367
  br i1 %13, label %24, label %14, !dbg !367

14:                                               ; preds = %11
  %15 = getelementptr inbounds i32, ptr %0, i32 %12, !dbg !367
  %16 = load i32, ptr %15, align 4, !dbg !367, !tbaa !147
  %17 = icmp sgt i32 %16, 0, !dbg !368
  br i1 %17, label %22, label %18, !dbg !367

18:                                               ; preds = %14
  %19 = getelementptr inbounds %struct.mixed, ptr %2, i32 %12, !dbg !369
  %20 = load i32, ptr %19, align 4, !dbg !370, !tbaa !221
  %21 = add nsw i32 %20, 2, !dbg !370
  store i32 %21, ptr %19, align 4, !dbg !370, !tbaa !221
  br label %24, !dbg !371

22:                                               ; preds = %14
  %23 = getelementptr inbounds %struct.mixed, ptr %4, i32 %12, !dbg !372
  store i32 %16, ptr %23, align 4, !dbg !373, !tbaa !221
  br label %24, !dbg !374

24:                                               ; preds = %11, %22, %18, %3
  ret void, !dbg !375

25:                                               ; preds = %48, %9
  %26 = phi i32 [ 0, %9 ], [ %49, %48 ]
  %27 = phi i32 [ 0, %9 ], [ %50, %48 ]
  %28 = getelementptr inbounds i32, ptr %0, i32 %26, !dbg !367
  %29 = load i32, ptr %28, align 4, !dbg !367, !tbaa !147
  %30 = icmp sgt i32 %29, 0, !dbg !368
  br i1 %30, label %31, label %33, !dbg !367

31:                                               ; preds = %25
  %32 = getelementptr inbounds %struct.mixed, ptr %4, i32 %26, !dbg !372
  store i32 %29, ptr %32, align 4, !dbg !373, !tbaa !221
  br label %37, !dbg !374

33:                                               ; preds = %25
  %34 = getelementptr inbounds %struct.mixed, ptr %2, i32 %26, !dbg !369
  %35 = load i32, ptr %34, align 4, !dbg !370, !tbaa !221
  %36 = add nsw i32 %35, 2, !dbg !370
  store i32 %36, ptr %34, align 4, !dbg !370, !tbaa !221
  br label %37, !dbg !371

37:                                               ; preds = %33, %31
  %38 = or disjoint i32 %26, 1, !dbg !376
  %39 = getelementptr inbounds i32, ptr %0, i32 %38, !dbg !367
  %40 = load i32, ptr %39, align 4, !dbg !367, !tbaa !147
  %41 = icmp sgt i32 %40, 0, !dbg !368
  br i1 %41, label %46, label %42, !dbg !367

42:                                               ; preds = %37
  %43 = getelementptr inbounds %struct.mixed, ptr %2, i32 %38, !dbg !369
  %44 = load i32, ptr %43, align 4, !dbg !370, !tbaa !221
  %45 = add nsw i32 %44, 2, !dbg !370
  store i32 %45, ptr %43, align 4, !dbg !370, !tbaa !221
  br label %48, !dbg !371

46:                                               ; preds = %37
  %47 = getelementptr inbounds %struct.mixed, ptr %4, i32 %38, !dbg !372
  store i32 %40, ptr %47, align 4, !dbg !373, !tbaa !221
  br label %48, !dbg !374

48:                                               ; preds = %46, %42
  %49 = add nuw nsw i32 %26, 2, !dbg !376
  %50 = add i32 %27, 2, !dbg !366
  %51 = icmp eq i32 %50, %10, !dbg !366
  br i1 %51, label %11, label %25, !dbg !366, !llvm.loop !377
}

; Function Attrs: nounwind
define hidden void @clears(ptr noundef %0, i32 noundef %1, i32 noundef %2) local_unnamed_addr #13 !dbg !378 {
  store i32 1, ptr %0, align 4, !dbg !379, !tbaa !221
  %4 = icmp eq i32 %2, 0, !dbg !380
  br i1 %4, label %6, label %5, !dbg !380

5:                                                ; preds = %3
  tail call void @clear(ptr noundef nonnull %0, i32 noundef %1) #19, !dbg !381
  br label %6, !dbg !381

6:                                                ; preds = %5, %3
  %7 = getelementptr inbounds i8, ptr %0, i32 12, !dbg !382
  %8 = load i32, ptr %7, align 4, !dbg !383, !tbaa !147
  %9 = add nsw i32 %8, %2, !dbg !383
  store i32 %9, ptr %7, align 4, !dbg !383, !tbaa !147
  ret void, !dbg !384
}

declare !dbg !385 void @clear(ptr noundef, i32 noundef) local_unnamed_addr #14

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @in_a_callee(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #6 !dbg !386 {
  %3 = icmp sgt i32 %1, 0, !dbg !387
  br i1 %3, label %5, label %4, !dbg !388

4:                                                ; preds = %5, %2
  ret void, !dbg !389

5:                                                ; preds = %2, %5
  %6 = phi i32 [ %9, %5 ], [ 0, %2 ]
  store i32 %6, ptr %0, align 4, !dbg !390, !tbaa !221
  %7 = icmp eq i32 %6, 0, !dbg !391
  %8 = zext i1 %7 to i32, !dbg !391
  tail call fastcc void @update(ptr noundef nonnull %0, i32 noundef %8), !dbg !392
  %9 = add nuw nsw i32 %6, 1, !dbg !393
  %10 = icmp eq i32 %9, %1, !dbg !387
  br i1 %10, label %4, label %5, !dbg !388, !llvm.loop !394
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @update(ptr nocapture noundef %0, i32 noundef %1) unnamed_addr #3 !dbg !396 {
  %3 = icmp eq i32 %1, 0, !dbg !397
  %4 = getelementptr inbounds i8, ptr %0, i32 4, !dbg !398
  br i1 %3, label %5, label %8, !dbg !397

5:                                                ; preds = %2
  %6 = load i32, ptr %4, align 4, !dbg !399, !tbaa !147
  %7 = shl nsw i32 %6, 1, !dbg !399
  br label %8

8:                                                ; preds = %2, %5
  %9 = phi i32 [ %7, %5 ], [ 1, %2 ]
  store i32 %9, ptr %4, align 4, !dbg !398, !tbaa !147
  ret void, !dbg !400
}

; Function Attrs: nounwind
define hidden i32 @one_of_both(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #13 !dbg !401 {
  %3 = alloca %struct.mixed, align 4
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %3) #19, !dbg !402
  store i32 %1, ptr %3, align 4, !dbg !403, !tbaa !221
  %4 = getelementptr inbounds i8, ptr %3, i32 4, !dbg !403
  store i32 %1, ptr %4, align 4, !dbg !404, !tbaa !147
  %5 = getelementptr inbounds i8, ptr %3, i32 8, !dbg !404
  store i32 %1, ptr %5, align 4, !dbg !404, !tbaa !147
  %6 = getelementptr inbounds i8, ptr %3, i32 12, !dbg !404
  store i32 %1, ptr %6, align 4, !dbg !404, !tbaa !147
  %7 = and i32 %1, 1, !dbg !405
  %8 = icmp eq i32 %7, 0, !dbg !405
  store i32 %1, ptr %0, align 4, !dbg !406, !tbaa !221
  call void @outside(ptr noundef nonnull %3) #19, !dbg !407
  %9 = getelementptr inbounds i8, ptr %0, i32 8, !dbg !408
  %10 = select i1 %8, ptr %5, ptr %9, !dbg !408
  %11 = load i32, ptr %10, align 4, !dbg !409, !tbaa !147
  %12 = add nsw i32 %11, 2, !dbg !409
  store i32 %12, ptr %10, align 4, !dbg !409, !tbaa !147
  %13 = load i32, ptr %5, align 4, !dbg !410, !tbaa !147
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %3) #19, !dbg !411
  ret i32 %13, !dbg !412
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #1 = { nofree norecurse nosync nounwind memory(argmem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #4 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #7 = { nofree norecurse nosync nounwind memory(argmem: read) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #8 = { nofree norecurse nosync nounwind memory(read, inaccessiblemem: none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #9 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #10 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #11 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #12 = { mustprogress nofree nounwind willreturn memory(argmem: read) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #13 = { nounwind "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #14 = { "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #15 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #16 = { nofree noinline norecurse nosync nounwind memory(argmem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #17 = { nofree nosync nounwind memory(none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #18 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+multivalue,+mutable-globals,+reference-types,+sign-ext" }
attributes #19 = { nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4}
!llvm.ident = !{!5}

!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "Debian clang version 19.1.7 (3~deb12u1)", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "source.c", directory: "/tmp/wt/zero/tests/effects")
!2 = !{i32 7, !"Dwarf Version", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!6 = distinct !DISubprogram(name: "adds", scope: !1, file: !1, line: 30, type: !7, scopeLine: 30, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!7 = !DISubroutineType(types: !8)
!8 = !{}
!9 = !DILocation(line: 31, column: 7, scope: !6)
!10 = !DILocation(line: 32, column: 16, scope: !6)
!11 = !DILocation(line: 32, column: 13, scope: !6)
!12 = !{!13, !13, i64 0}
!13 = !{!"double", !14, i64 0}
!14 = !{!"omnipotent char", !15, i64 0}
!15 = !{!"Simple C/C++ TBAA"}
!16 = !DILocation(line: 32, column: 5, scope: !6)
!17 = !DILocation(line: 33, column: 1, scope: !6)
!18 = distinct !DISubprogram(name: "sets", scope: !1, file: !1, line: 35, type: !7, scopeLine: 35, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!19 = !DILocation(line: 36, column: 9, scope: !18)
!20 = !DILocation(line: 36, column: 7, scope: !18)
!21 = !DILocation(line: 38, column: 11, scope: !18)
!22 = !DILocation(line: 39, column: 21, scope: !18)
!23 = !DILocation(line: 39, column: 3, scope: !18)
!24 = !DILocation(line: 40, column: 13, scope: !18)
!25 = !DILocation(line: 40, column: 16, scope: !18)
!26 = !DILocation(line: 39, column: 27, scope: !18)
!27 = distinct !{!27, !23, !25, !28}
!28 = !{!"llvm.loop.mustprogress"}
!29 = distinct !{!29, !30}
!30 = !{!"llvm.loop.unroll.disable"}
!31 = !DILocation(line: 41, column: 1, scope: !18)
!32 = distinct !DISubprogram(name: "sometimes", scope: !1, file: !1, line: 43, type: !7, scopeLine: 43, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!33 = !DILocation(line: 44, column: 7, scope: !32)
!34 = !DILocation(line: 47, column: 13, scope: !32)
!35 = !DILocation(line: 0, scope: !32)
!36 = !DILocation(line: 48, column: 1, scope: !32)
!37 = distinct !DISubprogram(name: "through", scope: !1, file: !1, line: 54, type: !7, scopeLine: 54, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!38 = !DILocation(line: 55, column: 3, scope: !37)
!39 = !DILocation(line: 56, column: 1, scope: !37)
!40 = distinct !DISubprogram(name: "twice", scope: !1, file: !1, line: 50, type: !7, scopeLine: 50, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!41 = !DILocation(line: 51, column: 10, scope: !40)
!42 = !DILocation(line: 52, column: 1, scope: !40)
!43 = distinct !DISubprogram(name: "digest", scope: !1, file: !1, line: 58, type: !7, scopeLine: 58, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!44 = !DILocation(line: 60, column: 15, scope: !43)
!45 = !DILocation(line: 60, column: 13, scope: !43)
!46 = !{!14, !14, i64 0}
!47 = !DILocation(line: 60, column: 31, scope: !43)
!48 = !DILocation(line: 60, column: 5, scope: !43)
!49 = !DILocation(line: 61, column: 11, scope: !43)
!50 = !DILocation(line: 62, column: 1, scope: !43)
!51 = distinct !DISubprogram(name: "partial", scope: !1, file: !1, line: 64, type: !7, scopeLine: 64, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!52 = !DILocation(line: 65, column: 13, scope: !51)
!53 = !DILocation(line: 65, column: 11, scope: !51)
!54 = !DILocation(line: 66, column: 3, scope: !51)
!55 = !DILocation(line: 66, column: 11, scope: !51)
!56 = !DILocation(line: 67, column: 1, scope: !51)
!57 = distinct !DISubprogram(name: "copies", scope: !1, file: !1, line: 69, type: !7, scopeLine: 69, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!58 = !DILocation(line: 70, column: 3, scope: !57)
!59 = !DILocation(line: 71, column: 11, scope: !57)
!60 = !DILocation(line: 72, column: 1, scope: !57)
!61 = distinct !DISubprogram(name: "writes", scope: !1, file: !1, line: 76, type: !7, scopeLine: 76, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!62 = !DILocation(line: 77, column: 24, scope: !61)
!63 = !DILocation(line: 77, column: 3, scope: !61)
!64 = !DILocation(line: 78, column: 5, scope: !61)
!65 = !DILocation(line: 78, column: 26, scope: !61)
!66 = !DILocation(line: 77, column: 35, scope: !61)
!67 = distinct !{!67, !30}
!68 = !DILocation(line: 79, column: 1, scope: !61)
!69 = distinct !{!69, !63, !70, !28}
!70 = !DILocation(line: 78, column: 29, scope: !61)
!71 = distinct !DISubprogram(name: "reads", scope: !1, file: !1, line: 81, type: !7, scopeLine: 81, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!72 = !DILocation(line: 83, column: 24, scope: !71)
!73 = !DILocation(line: 83, column: 3, scope: !71)
!74 = !DILocation(line: 84, column: 12, scope: !71)
!75 = !DILocation(line: 84, column: 9, scope: !71)
!76 = !DILocation(line: 83, column: 35, scope: !71)
!77 = distinct !{!77, !30}
!78 = !DILocation(line: 0, scope: !71)
!79 = !DILocation(line: 85, column: 3, scope: !71)
!80 = distinct !{!80, !73, !81, !28}
!81 = !DILocation(line: 84, column: 18, scope: !71)
!82 = distinct !DISubprogram(name: "keeps", scope: !1, file: !1, line: 90, type: !7, scopeLine: 90, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!83 = !DILocation(line: 91, column: 15, scope: !82)
!84 = !{!85, !86, i64 0}
!85 = !{!"keep", !86, i64 0, !87, i64 4}
!86 = !{!"any pointer", !14, i64 0}
!87 = !{!"long", !14, i64 0}
!88 = !DILocation(line: 92, column: 9, scope: !82)
!89 = !DILocation(line: 92, column: 16, scope: !82)
!90 = !{!85, !87, i64 4}
!91 = !DILocation(line: 93, column: 1, scope: !82)
!92 = distinct !DISubprogram(name: "keeps_for_the_call", scope: !1, file: !1, line: 102, type: !7, scopeLine: 102, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!93 = !DILocation(line: 103, column: 3, scope: !92)
!94 = !DILocation(line: 103, column: 22, scope: !92)
!95 = !DILocation(line: 104, column: 10, scope: !92)
!96 = !DILocation(line: 105, column: 1, scope: !92)
!97 = !DILocation(line: 104, column: 3, scope: !92)
!98 = distinct !DISubprogram(name: "sum_of", scope: !1, file: !1, line: 95, type: !7, scopeLine: 95, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!99 = !DILocation(line: 97, column: 22, scope: !98)
!100 = !DILocation(line: 97, column: 3, scope: !98)
!101 = !DILocation(line: 98, column: 12, scope: !98)
!102 = !DILocation(line: 98, column: 9, scope: !98)
!103 = distinct !{!103, !100, !104, !28}
!104 = !DILocation(line: 98, column: 36, scope: !98)
!105 = distinct !{!105, !30}
!106 = !DILocation(line: 0, scope: !98)
!107 = !DILocation(line: 99, column: 3, scope: !98)
!108 = distinct !DISubprogram(name: "keeps_through", scope: !1, file: !1, line: 112, type: !7, scopeLine: 112, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!109 = !DILocation(line: 113, column: 3, scope: !108)
!110 = !DILocation(line: 114, column: 3, scope: !108)
!111 = !DILocation(line: 115, column: 10, scope: !108)
!112 = !DILocation(line: 116, column: 1, scope: !108)
!113 = !DILocation(line: 115, column: 3, scope: !108)
!114 = distinct !DISubprogram(name: "set", scope: !1, file: !1, line: 107, type: !7, scopeLine: 107, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!115 = !DILocation(line: 108, column: 15, scope: !114)
!116 = !DILocation(line: 109, column: 9, scope: !114)
!117 = !DILocation(line: 109, column: 16, scope: !114)
!118 = !DILocation(line: 110, column: 1, scope: !114)
!119 = distinct !DISubprogram(name: "keeps_in", scope: !1, file: !1, line: 118, type: !7, scopeLine: 118, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!120 = !DILocation(line: 119, column: 3, scope: !119)
!121 = !DILocation(line: 120, column: 1, scope: !119)
!122 = distinct !DISubprogram(name: "measures", scope: !1, file: !1, line: 122, type: !7, scopeLine: 122, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!123 = !DILocation(line: 123, column: 10, scope: !122)
!124 = !DILocation(line: 123, column: 3, scope: !122)
!125 = !DISubprogram(name: "strlen", scope: !1, file: !1, line: 22, type: !7, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!126 = distinct !DISubprogram(name: "finds", scope: !1, file: !1, line: 126, type: !7, scopeLine: 126, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!127 = !DILocation(line: 127, column: 3, scope: !126)
!128 = !DILocation(line: 127, column: 10, scope: !126)
!129 = !DILocation(line: 127, column: 16, scope: !126)
!130 = !DILocation(line: 128, column: 9, scope: !126)
!131 = distinct !{!131, !127, !130, !28}
!132 = !DILocation(line: 129, column: 3, scope: !126)
!133 = distinct !DISubprogram(name: "hands_out", scope: !1, file: !1, line: 132, type: !7, scopeLine: 132, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!134 = !DILocation(line: 133, column: 3, scope: !133)
!135 = !DILocation(line: 134, column: 1, scope: !133)
!136 = !DISubprogram(name: "outside", scope: !1, file: !1, line: 23, type: !7, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!137 = distinct !DISubprogram(name: "distance", scope: !1, file: !1, line: 136, type: !7, scopeLine: 136, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!138 = !DILocation(line: 137, column: 30, scope: !137)
!139 = !DILocation(line: 137, column: 22, scope: !137)
!140 = !DILocation(line: 137, column: 3, scope: !137)
!141 = distinct !DISubprogram(name: "third", scope: !1, file: !1, line: 142, type: !7, scopeLine: 142, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!142 = !DILocation(line: 143, column: 3, scope: !141)
!143 = !DILocation(line: 143, column: 8, scope: !141)
!144 = !DILocation(line: 144, column: 1, scope: !141)
!145 = distinct !DISubprogram(name: "sorts", scope: !1, file: !1, line: 146, type: !7, scopeLine: 146, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!146 = !DILocation(line: 149, column: 11, scope: !145)
!147 = !{!148, !148, i64 0}
!148 = !{!"int", !14, i64 0}
!149 = !DILocation(line: 149, column: 18, scope: !145)
!150 = !DILocation(line: 149, column: 16, scope: !145)
!151 = !DILocation(line: 151, column: 14, scope: !145)
!152 = !DILocation(line: 152, column: 14, scope: !145)
!153 = !DILocation(line: 153, column: 7, scope: !145)
!154 = !DILocation(line: 154, column: 1, scope: !145)
!155 = distinct !DISubprogram(name: "doubles", scope: !1, file: !1, line: 156, type: !7, scopeLine: 156, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!156 = !DILocation(line: 157, column: 21, scope: !155)
!157 = !DILocation(line: 157, column: 3, scope: !155)
!158 = !DILocation(line: 158, column: 16, scope: !155)
!159 = !DILocation(line: 158, column: 22, scope: !155)
!160 = !{!161, !13, i64 0}
!161 = !{!"pod", !13, i64 0, !14, i64 8}
!162 = !DILocation(line: 158, column: 24, scope: !155)
!163 = !DILocation(line: 158, column: 5, scope: !155)
!164 = !DILocation(line: 158, column: 14, scope: !155)
!165 = !DILocation(line: 157, column: 27, scope: !155)
!166 = distinct !{!166, !30}
!167 = !DILocation(line: 159, column: 1, scope: !155)
!168 = distinct !{!168, !157, !169, !28}
!169 = !DILocation(line: 158, column: 26, scope: !155)
!170 = distinct !DISubprogram(name: "by_value", scope: !1, file: !1, line: 161, type: !7, scopeLine: 161, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!171 = !DILocation(line: 162, column: 12, scope: !170)
!172 = !DILocation(line: 162, column: 9, scope: !170)
!173 = !DILocation(line: 163, column: 14, scope: !170)
!174 = !DILocation(line: 163, column: 3, scope: !170)
!175 = !DILocation(line: 163, column: 12, scope: !170)
!176 = !DILocation(line: 164, column: 10, scope: !170)
!177 = !{i64 0, i64 8, !12, i64 8, i64 16, !46}
!178 = !DILocation(line: 164, column: 3, scope: !170)
!179 = distinct !DISubprogram(name: "before", scope: !1, file: !1, line: 167, type: !7, scopeLine: 167, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!180 = !DILocation(line: 168, column: 3, scope: !179)
!181 = !DILocation(line: 168, column: 9, scope: !179)
!182 = !DILocation(line: 169, column: 1, scope: !179)
!183 = distinct !DISubprogram(name: "fills_one", scope: !1, file: !1, line: 176, type: !7, scopeLine: 176, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!184 = !DILocation(line: 177, column: 3, scope: !183)
!185 = !DILocation(line: 178, column: 1, scope: !183)
!186 = distinct !DISubprogram(name: "fill", scope: !1, file: !1, line: 171, type: !7, scopeLine: 171, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!187 = !DILocation(line: 172, column: 21, scope: !186)
!188 = !DILocation(line: 172, column: 3, scope: !186)
!189 = !DILocation(line: 173, column: 12, scope: !186)
!190 = !DILocation(line: 173, column: 5, scope: !186)
!191 = !DILocation(line: 173, column: 10, scope: !186)
!192 = !DILocation(line: 172, column: 27, scope: !186)
!193 = distinct !{!193, !30}
!194 = !DILocation(line: 174, column: 1, scope: !186)
!195 = distinct !{!195, !188, !189, !28}
!196 = distinct !DISubprogram(name: "fills", scope: !1, file: !1, line: 180, type: !7, scopeLine: 180, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!197 = !DILocation(line: 181, column: 3, scope: !196)
!198 = !DILocation(line: 182, column: 1, scope: !196)
!199 = distinct !DISubprogram(name: "branches", scope: !1, file: !1, line: 184, type: !7, scopeLine: 184, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!200 = !DILocation(line: 185, column: 3, scope: !199)
!201 = !DILocation(line: 191, column: 5, scope: !199)
!202 = !DILocation(line: 198, column: 3, scope: !199)
!203 = !DILocation(line: 0, scope: !199)
!204 = !DILocation(line: 199, column: 1, scope: !199)
!205 = distinct !DISubprogram(name: "calls_itself", scope: !1, file: !1, line: 203, type: !7, scopeLine: 203, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!206 = !DILocation(line: 204, column: 27, scope: !205)
!207 = !DILocation(line: 204, column: 25, scope: !205)
!208 = !DILocation(line: 204, column: 52, scope: !205)
!209 = !DILocation(line: 204, column: 59, scope: !205)
!210 = !DILocation(line: 204, column: 33, scope: !205)
!211 = !DILocation(line: 205, column: 20, scope: !205)
!212 = !DILocation(line: 205, column: 18, scope: !205)
!213 = !DILocation(line: 205, column: 45, scope: !205)
!214 = !DILocation(line: 205, column: 52, scope: !205)
!215 = !DILocation(line: 205, column: 26, scope: !205)
!216 = !DILocation(line: 205, column: 61, scope: !205)
!217 = !DILocation(line: 205, column: 15, scope: !205)
!218 = !DILocation(line: 205, column: 3, scope: !205)
!219 = distinct !DISubprogram(name: "one_then_other", scope: !1, file: !1, line: 215, type: !7, scopeLine: 215, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!220 = !DILocation(line: 216, column: 11, scope: !219)
!221 = !{!222, !148, i64 0}
!222 = !{!"mixed", !148, i64 0, !14, i64 4}
!223 = !DILocation(line: 217, column: 3, scope: !219)
!224 = !DILocation(line: 217, column: 18, scope: !219)
!225 = !DILocation(line: 218, column: 1, scope: !219)
!226 = distinct !DISubprogram(name: "each_of_two", scope: !1, file: !1, line: 220, type: !7, scopeLine: 220, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!227 = !DILocation(line: 222, column: 15, scope: !226)
!228 = !DILocation(line: 223, column: 5, scope: !226)
!229 = !DILocation(line: 223, column: 22, scope: !226)
!230 = !DILocation(line: 222, column: 5, scope: !226)
!231 = !DILocation(line: 225, column: 1, scope: !226)
!232 = distinct !DISubprogram(name: "each_of_many", scope: !1, file: !1, line: 227, type: !7, scopeLine: 227, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!233 = !DILocation(line: 228, column: 21, scope: !232)
!234 = !DILocation(line: 228, column: 3, scope: !232)
!235 = !DILocation(line: 229, column: 5, scope: !232)
!236 = !DILocation(line: 229, column: 15, scope: !232)
!237 = !DILocation(line: 230, column: 5, scope: !232)
!238 = !DILocation(line: 230, column: 22, scope: !232)
!239 = !DILocation(line: 228, column: 27, scope: !232)
!240 = distinct !{!240, !30}
!241 = !DILocation(line: 232, column: 1, scope: !232)
!242 = distinct !{!242, !234, !243, !28}
!243 = !DILocation(line: 231, column: 3, scope: !232)
!244 = distinct !DISubprogram(name: "each_in_turn", scope: !1, file: !1, line: 234, type: !7, scopeLine: 234, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!245 = !DILocation(line: 235, column: 14, scope: !244)
!246 = !DILocation(line: 235, column: 3, scope: !244)
!247 = !DILocation(line: 235, column: 11, scope: !244)
!248 = !DILocation(line: 236, column: 13, scope: !244)
!249 = !DILocation(line: 237, column: 5, scope: !244)
!250 = !DILocation(line: 237, column: 20, scope: !244)
!251 = !DILocation(line: 235, column: 22, scope: !244)
!252 = distinct !{!252, !30}
!253 = distinct !{!253, !246, !254, !28}
!254 = !DILocation(line: 238, column: 3, scope: !244)
!255 = !DILocation(line: 239, column: 1, scope: !244)
!256 = distinct !DISubprogram(name: "one_then_called", scope: !1, file: !1, line: 245, type: !7, scopeLine: 245, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!257 = !DILocation(line: 246, column: 11, scope: !256)
!258 = !DILocation(line: 247, column: 3, scope: !256)
!259 = !DILocation(line: 248, column: 1, scope: !256)
!260 = distinct !DISubprogram(name: "change", scope: !1, file: !1, line: 241, type: !7, scopeLine: 241, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!261 = !DILocation(line: 242, column: 3, scope: !260)
!262 = !DILocation(line: 242, column: 20, scope: !260)
!263 = !DILocation(line: 243, column: 1, scope: !260)
!264 = distinct !DISubprogram(name: "unpacks", scope: !1, file: !1, line: 252, type: !7, scopeLine: 252, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!265 = !DILocation(line: 254, column: 24, scope: !264)
!266 = !DILocation(line: 254, column: 3, scope: !264)
!267 = !DILocation(line: 255, column: 24, scope: !264)
!268 = !DILocation(line: 255, column: 20, scope: !264)
!269 = !DILocation(line: 256, column: 15, scope: !264)
!270 = !DILocation(line: 256, column: 9, scope: !264)
!271 = !DILocation(line: 257, column: 18, scope: !264)
!272 = !DILocation(line: 257, column: 7, scope: !264)
!273 = !DILocation(line: 257, column: 22, scope: !264)
!274 = !DILocation(line: 258, column: 7, scope: !264)
!275 = distinct !{!275, !266, !276, !28}
!276 = !DILocation(line: 265, column: 3, scope: !264)
!277 = !DILocation(line: 260, column: 33, scope: !264)
!278 = !DILocation(line: 260, column: 29, scope: !264)
!279 = !DILocation(line: 261, column: 18, scope: !264)
!280 = !DILocation(line: 261, column: 9, scope: !264)
!281 = !DILocation(line: 263, column: 16, scope: !264)
!282 = !DILocation(line: 263, column: 5, scope: !264)
!283 = !DILocation(line: 263, column: 29, scope: !264)
!284 = !DILocation(line: 264, column: 34, scope: !264)
!285 = !DILocation(line: 264, column: 22, scope: !264)
!286 = !DILocation(line: 264, column: 7, scope: !264)
!287 = !DILocation(line: 264, column: 20, scope: !264)
!288 = !DILocation(line: 263, column: 40, scope: !264)
!289 = distinct !{!289, !30}
!290 = distinct !{!290, !282, !291, !28}
!291 = !DILocation(line: 264, column: 44, scope: !264)
!292 = !DILocation(line: 0, scope: !264)
!293 = !DILocation(line: 267, column: 1, scope: !264)
!294 = distinct !DISubprogram(name: "unpacks_in_turn", scope: !1, file: !1, line: 269, type: !7, scopeLine: 269, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!295 = !DILocation(line: 271, column: 13, scope: !294)
!296 = !DILocation(line: 271, column: 3, scope: !294)
!297 = !DILocation(line: 272, column: 30, scope: !294)
!298 = !DILocation(line: 272, column: 5, scope: !294)
!299 = !DILocation(line: 272, column: 34, scope: !294)
!300 = !DILocation(line: 272, column: 48, scope: !294)
!301 = !DILocation(line: 273, column: 16, scope: !294)
!302 = !DILocation(line: 273, column: 15, scope: !294)
!303 = !DILocation(line: 273, column: 10, scope: !294)
!304 = !DILocation(line: 273, column: 13, scope: !294)
!305 = distinct !{!305, !30}
!306 = !DILocation(line: 0, scope: !294)
!307 = !DILocation(line: 275, column: 27, scope: !294)
!308 = !DILocation(line: 275, column: 5, scope: !294)
!309 = !DILocation(line: 274, column: 32, scope: !294)
!310 = !DILocation(line: 274, column: 30, scope: !294)
!311 = !DILocation(line: 275, column: 39, scope: !294)
!312 = !DILocation(line: 276, column: 20, scope: !294)
!313 = !DILocation(line: 276, column: 15, scope: !294)
!314 = !DILocation(line: 276, column: 10, scope: !294)
!315 = !DILocation(line: 276, column: 13, scope: !294)
!316 = distinct !{!316, !30}
!317 = distinct !{!317, !298, !318, !28}
!318 = !DILocation(line: 273, column: 18, scope: !294)
!319 = !DILocation(line: 277, column: 8, scope: !294)
!320 = distinct !{!320, !296, !321, !28}
!321 = !DILocation(line: 278, column: 3, scope: !294)
!322 = distinct !{!322, !308, !312, !28}
!323 = !DILocation(line: 270, column: 12, scope: !294)
!324 = !DILocation(line: 279, column: 22, scope: !294)
!325 = !DILocation(line: 279, column: 3, scope: !294)
!326 = distinct !DISubprogram(name: "largest", scope: !1, file: !1, line: 282, type: !7, scopeLine: 282, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!327 = !DILocation(line: 283, column: 21, scope: !326)
!328 = !DILocation(line: 283, column: 3, scope: !326)
!329 = !DILocation(line: 285, column: 17, scope: !326)
!330 = !DILocation(line: 285, column: 15, scope: !326)
!331 = !DILocation(line: 284, column: 9, scope: !326)
!332 = !DILocation(line: 284, column: 19, scope: !326)
!333 = !DILocation(line: 284, column: 24, scope: !326)
!334 = !DILocation(line: 285, column: 7, scope: !326)
!335 = !DILocation(line: 283, column: 27, scope: !326)
!336 = distinct !{!336, !30}
!337 = !DILocation(line: 286, column: 1, scope: !326)
!338 = distinct !{!338, !328, !339, !28, !340}
!339 = !DILocation(line: 285, column: 20, scope: !326)
!340 = !{!"llvm.loop.peeled.count", i32 1}
!341 = distinct !DISubprogram(name: "first_in_loop", scope: !1, file: !1, line: 288, type: !7, scopeLine: 288, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!342 = !DILocation(line: 289, column: 21, scope: !341)
!343 = !DILocation(line: 289, column: 3, scope: !341)
!344 = !DILocation(line: 290, column: 9, scope: !341)
!345 = !DILocation(line: 290, column: 14, scope: !341)
!346 = !DILocation(line: 293, column: 17, scope: !341)
!347 = !DILocation(line: 0, scope: !341)
!348 = !DILocation(line: 294, column: 1, scope: !341)
!349 = !DILocation(line: 289, column: 27, scope: !341)
!350 = distinct !{!350, !343, !351, !28}
!351 = !DILocation(line: 293, column: 23, scope: !341)
!352 = distinct !DISubprogram(name: "first_in_tag", scope: !1, file: !1, line: 296, type: !7, scopeLine: 296, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!353 = !DILocation(line: 297, column: 21, scope: !352)
!354 = !DILocation(line: 297, column: 3, scope: !352)
!355 = !DILocation(line: 298, column: 9, scope: !352)
!356 = !DILocation(line: 298, column: 14, scope: !352)
!357 = !DILocation(line: 301, column: 14, scope: !352)
!358 = !DILocation(line: 0, scope: !352)
!359 = !DILocation(line: 302, column: 1, scope: !352)
!360 = !DILocation(line: 297, column: 27, scope: !352)
!361 = distinct !{!361, !354, !362, !28}
!362 = !DILocation(line: 301, column: 26, scope: !352)
!363 = distinct !DISubprogram(name: "neighbours", scope: !1, file: !1, line: 304, type: !7, scopeLine: 304, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!364 = !DILocation(line: 305, column: 8, scope: !363)
!365 = !DILocation(line: 305, column: 21, scope: !363)
!366 = !DILocation(line: 305, column: 3, scope: !363)
!367 = !DILocation(line: 306, column: 9, scope: !363)
!368 = !DILocation(line: 306, column: 14, scope: !363)
!369 = !DILocation(line: 310, column: 5, scope: !363)
!370 = !DILocation(line: 310, column: 15, scope: !363)
!371 = !DILocation(line: 311, column: 3, scope: !363)
!372 = !DILocation(line: 307, column: 7, scope: !363)
!373 = !DILocation(line: 307, column: 21, scope: !363)
!374 = !DILocation(line: 308, column: 7, scope: !363)
!375 = !DILocation(line: 312, column: 1, scope: !363)
!376 = !DILocation(line: 305, column: 27, scope: !363)
!377 = distinct !{!377, !366, !371, !28}
!378 = distinct !DISubprogram(name: "clears", scope: !1, file: !1, line: 314, type: !7, scopeLine: 314, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!379 = !DILocation(line: 315, column: 11, scope: !378)
!380 = !DILocation(line: 316, column: 7, scope: !378)
!381 = !DILocation(line: 317, column: 5, scope: !378)
!382 = !DILocation(line: 318, column: 3, scope: !378)
!383 = !DILocation(line: 318, column: 18, scope: !378)
!384 = !DILocation(line: 319, column: 1, scope: !378)
!385 = !DISubprogram(name: "clear", scope: !1, file: !1, line: 24, type: !7, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!386 = distinct !DISubprogram(name: "in_a_callee", scope: !1, file: !1, line: 328, type: !7, scopeLine: 328, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!387 = !DILocation(line: 329, column: 21, scope: !386)
!388 = !DILocation(line: 329, column: 3, scope: !386)
!389 = !DILocation(line: 333, column: 1, scope: !386)
!390 = !DILocation(line: 330, column: 13, scope: !386)
!391 = !DILocation(line: 331, column: 19, scope: !386)
!392 = !DILocation(line: 331, column: 5, scope: !386)
!393 = !DILocation(line: 329, column: 27, scope: !386)
!394 = distinct !{!394, !388, !395, !28}
!395 = !DILocation(line: 332, column: 3, scope: !386)
!396 = distinct !DISubprogram(name: "update", scope: !1, file: !1, line: 321, type: !7, scopeLine: 321, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!397 = !DILocation(line: 322, column: 7, scope: !396)
!398 = !DILocation(line: 0, scope: !396)
!399 = !DILocation(line: 325, column: 22, scope: !396)
!400 = !DILocation(line: 326, column: 1, scope: !396)
!401 = distinct !DISubprogram(name: "one_of_both", scope: !1, file: !1, line: 335, type: !7, scopeLine: 335, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!402 = !DILocation(line: 336, column: 3, scope: !401)
!403 = !DILocation(line: 336, column: 23, scope: !401)
!404 = !DILocation(line: 336, column: 27, scope: !401)
!405 = !DILocation(line: 337, column: 28, scope: !401)
!406 = !DILocation(line: 338, column: 11, scope: !401)
!407 = !DILocation(line: 339, column: 3, scope: !401)
!408 = !DILocation(line: 340, column: 3, scope: !401)
!409 = !DILocation(line: 340, column: 21, scope: !401)
!410 = !DILocation(line: 341, column: 10, scope: !401)
!411 = !DILocation(line: 342, column: 1, scope: !401)
!412 = !DILocation(line: 341, column: 3, scope: !401)
