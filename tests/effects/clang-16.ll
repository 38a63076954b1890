; ModuleID = 'source.c'
source_filename = "source.c"
target datalayout = "e-m:e-p:32:32-p10:8:8-p20:8:8-i64:64-n32:64-S128-ni:1:10:20"
target triple = "wasm32-unknown-unknown"

%struct.keep = type { ptr, i32 }
%struct.pod = type { double, [4 x i32] }

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

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @sets(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #1 !dbg !18 {
  %3 = icmp slt i32 %1, 0, !dbg !19
  br i1 %3, label %57, label %4, !dbg !20

4:                                                ; preds = %2
  store double 0.000000e+00, ptr %0, align 8, !dbg !21, !tbaa !12
  %5 = icmp eq i32 %1, 0, !dbg !22
  br i1 %5, label %57, label %6, !dbg !23

6:                                                ; preds = %4
  %7 = and i32 %1, 7, !dbg !23
  %8 = icmp ult i32 %1, 8, !dbg !23
  br i1 %8, label %41, label %9, !dbg !23

9:                                                ; preds = %6
  %10 = and i32 %1, -8, !dbg !23
  br label %11, !dbg !23

11:                                               ; preds = %11, %9
  %12 = phi double [ 0.000000e+00, %9 ], [ %37, %11 ], !dbg !24
  %13 = phi i32 [ 0, %9 ], [ %38, %11 ]
  %14 = phi i32 [ 0, %9 ], [ %39, %11 ]
  %15 = sitofp i32 %13 to double, !dbg !24
  %16 = fadd double %12, %15, !dbg !25
  %17 = or i32 %13, 1, !dbg !26
  %18 = sitofp i32 %17 to double, !dbg !24
  %19 = fadd double %16, %18, !dbg !25
  %20 = or i32 %13, 2, !dbg !26
  %21 = sitofp i32 %20 to double, !dbg !24
  %22 = fadd double %19, %21, !dbg !25
  %23 = or i32 %13, 3, !dbg !26
  %24 = sitofp i32 %23 to double, !dbg !24
  %25 = fadd double %22, %24, !dbg !25
  %26 = or i32 %13, 4, !dbg !26
  %27 = sitofp i32 %26 to double, !dbg !24
  %28 = fadd double %25, %27, !dbg !25
  %29 = or i32 %13, 5, !dbg !26
  %30 = sitofp i32 %29 to double, !dbg !24
  %31 = fadd double %28, %30, !dbg !25
  %32 = or i32 %13, 6, !dbg !26
  %33 = sitofp i32 %32 to double, !dbg !24
  %34 = fadd double %31, %33, !dbg !25
  %35 = or i32 %13, 7, !dbg !26
  %36 = sitofp i32 %35 to double, !dbg !24
  %37 = fadd double %34, %36, !dbg !25
  %38 = add nuw nsw i32 %13, 8, !dbg !26
  %39 = add i32 %14, 8, !dbg !23
  %40 = icmp eq i32 %39, %10, !dbg !23
  br i1 %40, label %41, label %11, !dbg !23, !llvm.loop !27

41:                                               ; preds = %11, %6
  %42 = phi double [ undef, %6 ], [ %37, %11 ]
  %43 = phi double [ 0.000000e+00, %6 ], [ %37, %11 ]
  %44 = phi i32 [ 0, %6 ], [ %38, %11 ]
  %45 = icmp eq i32 %7, 0, !dbg !23
  br i1 %45, label %55, label %46, !dbg !23

46:                                               ; preds = %41, %46
  %47 = phi double [ %51, %46 ], [ %43, %41 ], !dbg !24
  %48 = phi i32 [ %52, %46 ], [ %44, %41 ]
  %49 = phi i32 [ %53, %46 ], [ 0, %41 ]
  %50 = sitofp i32 %48 to double, !dbg !24
  %51 = fadd double %47, %50, !dbg !25
  %52 = add nuw nsw i32 %48, 1, !dbg !26
  %53 = add i32 %49, 1, !dbg !23
  %54 = icmp eq i32 %53, %7, !dbg !23
  br i1 %54, label %55, label %46, !dbg !23, !llvm.loop !29

55:                                               ; preds = %46, %41
  %56 = phi double [ %42, %41 ], [ %51, %46 ], !dbg !25
  store double %56, ptr %0, align 8, !dbg !25, !tbaa !12
  br label %57, !dbg !23

57:                                               ; preds = %4, %55, %2
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

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @digest(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #1 !dbg !43 {
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

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @copies(ptr nocapture noundef %0, ptr nocapture noundef readonly %1) local_unnamed_addr #4 !dbg !57 {
  tail call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 1 dereferenceable(16) %0, ptr noundef nonnull align 1 dereferenceable(16) %1, i32 16, i1 false), !dbg !58
  %3 = load i8, ptr %0, align 1, !dbg !59, !tbaa !46
  %4 = xor i8 %3, 1, !dbg !59
  store i8 %4, ptr %0, align 1, !dbg !59, !tbaa !46
  ret void, !dbg !60
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i32(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i32, i1 immarg) #5

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @writes(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #1 !dbg !61 {
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
  %28 = or i32 %23, 1, !dbg !66
  %29 = getelementptr inbounds i8, ptr %0, i32 %28, !dbg !64
  %30 = load i8, ptr %29, align 1, !dbg !65, !tbaa !46
  %31 = xor i8 %30, 1, !dbg !65
  store i8 %31, ptr %29, align 1, !dbg !65, !tbaa !46
  %32 = or i32 %23, 2, !dbg !66
  %33 = getelementptr inbounds i8, ptr %0, i32 %32, !dbg !64
  %34 = load i8, ptr %33, align 1, !dbg !65, !tbaa !46
  %35 = xor i8 %34, 1, !dbg !65
  store i8 %35, ptr %33, align 1, !dbg !65, !tbaa !46
  %36 = or i32 %23, 3, !dbg !66
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
define hidden i32 @reads(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #6 !dbg !71 {
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
  %10 = phi i32 [ undef, %4 ], [ %49, %27 ]
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
  %35 = or i32 %28, 1, !dbg !76
  %36 = getelementptr inbounds i8, ptr %0, i32 %35, !dbg !74
  %37 = load i8, ptr %36, align 1, !dbg !74, !tbaa !46
  %38 = zext i8 %37 to i32, !dbg !74
  %39 = add i32 %34, %38, !dbg !75
  %40 = or i32 %28, 2, !dbg !76
  %41 = getelementptr inbounds i8, ptr %0, i32 %40, !dbg !74
  %42 = load i8, ptr %41, align 1, !dbg !74, !tbaa !46
  %43 = zext i8 %42 to i32, !dbg !74
  %44 = add i32 %39, %43, !dbg !75
  %45 = or i32 %28, 3, !dbg !76
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
define hidden void @keeps(ptr nocapture noundef writeonly %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #7 !dbg !82 {
  store ptr %1, ptr %0, align 4, !dbg !83, !tbaa !84
  %4 = getelementptr inbounds %struct.keep, ptr %0, i32 0, i32 1, !dbg !88
  store i32 %2, ptr %4, align 4, !dbg !89, !tbaa !90
  ret void, !dbg !91
}

; Function Attrs: nofree nosync nounwind memory(read, inaccessiblemem: none)
define hidden i32 @keeps_for_the_call(ptr noundef %0, i32 noundef %1) local_unnamed_addr #8 !dbg !92 {
  %3 = alloca %struct.keep, align 4
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #20, !dbg !93
  store ptr %0, ptr %3, align 4, !dbg !94, !tbaa !84
  %4 = getelementptr inbounds %struct.keep, ptr %3, i32 0, i32 1, !dbg !94
  store i32 %1, ptr %4, align 4, !dbg !94, !tbaa !90
  %5 = call fastcc i32 @sum_of(ptr noundef nonnull %3), !dbg !95
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %3) #20, !dbg !96
  ret i32 %5, !dbg !97
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc i32 @sum_of(ptr nocapture noundef %0) unnamed_addr #9 !dbg !98 {
  %2 = getelementptr inbounds %struct.keep, ptr %0, i32 0, i32 1
  %3 = load i32, ptr %2, align 4, !tbaa !90
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
  %14 = phi i32 [ %4, %11 ], [ %36, %13 ]
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
  %40 = phi i32 [ undef, %6 ], [ %35, %13 ]
  %41 = phi i32 [ %4, %6 ], [ %36, %13 ]
  %42 = phi i32 [ 0, %6 ], [ %35, %13 ]
  %43 = icmp eq i32 %9, 0, !dbg !100
  br i1 %43, label %55, label %44, !dbg !100

44:                                               ; preds = %39, %44
  %45 = phi i32 [ %52, %44 ], [ %41, %39 ]
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

; Function Attrs: nofree nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define hidden i32 @keeps_through(ptr noundef %0, i32 noundef %1) local_unnamed_addr #10 !dbg !108 {
  %3 = alloca %struct.keep, align 4
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #20, !dbg !109
  call fastcc void @set(ptr noundef nonnull %3, ptr noundef %0, i32 noundef %1), !dbg !110
  %4 = call fastcc i32 @sum_of(ptr noundef nonnull %3), !dbg !111
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %3) #20, !dbg !112
  ret i32 %4, !dbg !113
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @set(ptr nocapture noundef writeonly %0, ptr noundef %1, i32 noundef %2) unnamed_addr #11 !dbg !114 {
  store ptr %1, ptr %0, align 4, !dbg !115, !tbaa !84
  %4 = getelementptr inbounds %struct.keep, ptr %0, i32 0, i32 1, !dbg !116
  store i32 %2, ptr %4, align 4, !dbg !117, !tbaa !90
  ret void, !dbg !118
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @keeps_in(ptr nocapture noundef writeonly %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #7 !dbg !119 {
  tail call fastcc void @set(ptr noundef %0, ptr noundef %1, i32 noundef %2), !dbg !120
  ret void, !dbg !121
}

; Function Attrs: mustprogress nofree nounwind willreturn memory(argmem: read)
define hidden i32 @measures(ptr nocapture noundef readonly %0) local_unnamed_addr #12 !dbg !122 {
  %2 = tail call i32 @strlen(ptr noundef nonnull dereferenceable(1) %0), !dbg !123
  ret i32 %2, !dbg !124
}

; Function Attrs: mustprogress nofree nounwind willreturn memory(argmem: read)
declare !dbg !125 i32 @strlen(ptr nocapture noundef) local_unnamed_addr #12

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none)
define hidden ptr @finds(ptr noundef readonly %0, i8 noundef signext %1) local_unnamed_addr #13 !dbg !126 {
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
define hidden void @hands_out(ptr noundef %0) local_unnamed_addr #14 !dbg !133 {
  tail call void @outside(ptr noundef %0) #20, !dbg !134
  ret void, !dbg !135
}

declare !dbg !136 void @outside(ptr noundef) local_unnamed_addr #15

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define hidden i32 @distance(ptr nocapture noundef readonly %0, ptr noundef %1) local_unnamed_addr #16 !dbg !137 {
  %3 = load ptr, ptr %0, align 4, !dbg !138, !tbaa !84
  %4 = ptrtoint ptr %1 to i32, !dbg !139
  %5 = ptrtoint ptr %3 to i32, !dbg !139
  %6 = sub i32 %4, %5, !dbg !139
  ret i32 %6, !dbg !140
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @third(ptr nocapture noundef writeonly %0) local_unnamed_addr #7 !dbg !141 {
  %2 = getelementptr inbounds double, ptr %0, i32 2, !dbg !142
  store double 1.000000e+00, ptr %2, align 8, !dbg !143, !tbaa !12
  ret void, !dbg !144
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @sorts(ptr nocapture noundef %0) local_unnamed_addr #1 !dbg !145 {
  %2 = getelementptr inbounds i32, ptr %0, i32 1, !dbg !146
  %3 = load i32, ptr %2, align 4, !dbg !146, !tbaa !147
  %4 = load i32, ptr %0, align 4, !dbg !149, !tbaa !147
  %5 = icmp slt i32 %3, %4, !dbg !150
  br i1 %5, label %14, label %15, !dbg !146

6:                                                ; preds = %20, %15
  %7 = getelementptr inbounds i32, ptr %0, i32 1
  %8 = getelementptr inbounds i32, ptr %0, i32 2, !dbg !146
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
  %17 = getelementptr inbounds i32, ptr %0, i32 2, !dbg !146
  %18 = load i32, ptr %17, align 4, !dbg !146, !tbaa !147
  %19 = icmp slt i32 %18, %16, !dbg !150
  br i1 %19, label %20, label %6, !dbg !146

20:                                               ; preds = %15
  store i32 %18, ptr %0, align 4, !dbg !151, !tbaa !147
  store i32 %16, ptr %17, align 4, !dbg !152, !tbaa !147
  br label %6, !dbg !153
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define hidden void @doubles(i32 noundef %0, ptr nocapture noundef readonly %1, ptr nocapture noundef writeonly %2) local_unnamed_addr #1 !dbg !155 {
  %4 = icmp sgt i32 %0, 0, !dbg !156
  br i1 %4, label %5, label %23, !dbg !157

5:                                                ; preds = %3
  %6 = and i32 %0, 3, !dbg !157
  %7 = icmp ult i32 %0, 4, !dbg !157
  br i1 %7, label %10, label %8, !dbg !157

8:                                                ; preds = %5
  %9 = and i32 %0, -4, !dbg !157
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
  %31 = or i32 %25, 1, !dbg !165
  %32 = getelementptr inbounds %struct.pod, ptr %1, i32 %31, !dbg !158
  %33 = load double, ptr %32, align 8, !dbg !159, !tbaa !160
  %34 = fmul double %33, 2.000000e+00, !dbg !162
  %35 = getelementptr inbounds %struct.pod, ptr %2, i32 %31, !dbg !163
  store double %34, ptr %35, align 8, !dbg !164, !tbaa !160
  %36 = or i32 %25, 2, !dbg !165
  %37 = getelementptr inbounds %struct.pod, ptr %1, i32 %36, !dbg !158
  %38 = load double, ptr %37, align 8, !dbg !159, !tbaa !160
  %39 = fmul double %38, 2.000000e+00, !dbg !162
  %40 = getelementptr inbounds %struct.pod, ptr %2, i32 %36, !dbg !163
  store double %39, ptr %40, align 8, !dbg !164, !tbaa !160
  %41 = or i32 %25, 3, !dbg !165
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

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define hidden void @by_value(ptr noalias nocapture writeonly sret(%struct.pod) align 8 %0, i32 noundef %1, ptr nocapture noundef byval(%struct.pod) align 8 %2, ptr nocapture noundef readonly %3) local_unnamed_addr #4 !dbg !170 {
  %5 = sitofp i32 %1 to double, !dbg !171
  %6 = load double, ptr %2, align 8, !dbg !172, !tbaa !160
  %7 = fadd double %6, %5, !dbg !172
  store double %7, ptr %2, align 8, !dbg !172, !tbaa !160
  %8 = getelementptr inbounds %struct.pod, ptr %3, i32 0, i32 1, i32 2, !dbg !173
  %9 = load i32, ptr %8, align 8, !dbg !173, !tbaa !147
  %10 = getelementptr inbounds %struct.pod, ptr %2, i32 0, i32 1, i32 3, !dbg !174
  store i32 %9, ptr %10, align 4, !dbg !175, !tbaa !147
  call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 8 dereferenceable(24) %0, ptr noundef nonnull align 8 dereferenceable(24) %2, i32 24, i1 false), !dbg !176, !tbaa.struct !177
  ret void, !dbg !178
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden void @before(ptr nocapture noundef writeonly %0) local_unnamed_addr #7 !dbg !179 {
  %2 = getelementptr inbounds i32, ptr %0, i32 -1, !dbg !180
  store i32 0, ptr %2, align 4, !dbg !181, !tbaa !147
  ret void, !dbg !182
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @fills_one(ptr nocapture noundef writeonly %0) local_unnamed_addr #17 !dbg !183 {
  tail call fastcc void @fill(ptr noundef %0, i32 noundef 1), !dbg !184
  ret void, !dbg !185
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: write)
define internal fastcc void @fill(ptr nocapture noundef writeonly %0, i32 noundef %1) unnamed_addr #18 !dbg !186 {
  %3 = icmp sgt i32 %1, 0, !dbg !187
  br i1 %3, label %4, label %20, !dbg !188

4:                                                ; preds = %2
  %5 = and i32 %1, 3, !dbg !188
  %6 = icmp ult i32 %1, 4, !dbg !188
  br i1 %6, label %9, label %7, !dbg !188

7:                                                ; preds = %4
  %8 = and i32 %1, -4, !dbg !188
  br label %21, !dbg !188

9:                                                ; preds = %21, %4
  %10 = phi i32 [ 0, %4 ], [ %35, %21 ]
  %11 = icmp eq i32 %5, 0, !dbg !188
  br i1 %11, label %20, label %12, !dbg !188

12:                                               ; preds = %9, %12
  %13 = phi i32 [ %17, %12 ], [ %10, %9 ]
  %14 = phi i32 [ %18, %12 ], [ 0, %9 ]
  %15 = sitofp i32 %13 to double, !dbg !189
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
  %24 = sitofp i32 %22 to double, !dbg !189
  %25 = getelementptr inbounds double, ptr %0, i32 %22, !dbg !190
  store double %24, ptr %25, align 8, !dbg !191, !tbaa !12
  %26 = or i32 %22, 1, !dbg !192
  %27 = sitofp i32 %26 to double, !dbg !189
  %28 = getelementptr inbounds double, ptr %0, i32 %26, !dbg !190
  store double %27, ptr %28, align 8, !dbg !191, !tbaa !12
  %29 = or i32 %22, 2, !dbg !192
  %30 = sitofp i32 %29 to double, !dbg !189
  %31 = getelementptr inbounds double, ptr %0, i32 %29, !dbg !190
  store double %30, ptr %31, align 8, !dbg !191, !tbaa !12
  %32 = or i32 %22, 3, !dbg !192
  %33 = sitofp i32 %32 to double, !dbg !189
  %34 = getelementptr inbounds double, ptr %0, i32 %32, !dbg !190
  store double %33, ptr %34, align 8, !dbg !191, !tbaa !12
  %35 = add nuw nsw i32 %22, 4, !dbg !192
  %36 = add i32 %23, 4, !dbg !188
  %37 = icmp eq i32 %36, %8, !dbg !188
  br i1 %37, label %9, label %21, !dbg !188, !llvm.loop !195
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: write)
define hidden void @fills(ptr nocapture noundef writeonly %0, i32 noundef %1) local_unnamed_addr #17 !dbg !196 {
  tail call fastcc void @fill(ptr noundef %0, i32 noundef %1), !dbg !197
  ret void, !dbg !198
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define hidden i32 @branches(i32 noundef %0, ptr nocapture noundef writeonly %1) local_unnamed_addr #7 !dbg !199 {
  switch i32 %0, label %9 [
    i32 1, label %4
    i32 2, label %3
    i32 7, label %6
  ], !dbg !200

3:                                                ; preds = %2
  br label %4, !dbg !201

4:                                                ; preds = %2, %3
  %5 = phi i32 [ 3, %3 ], [ %0, %2 ], !dbg !202
  br label %6, !dbg !203

6:                                                ; preds = %2, %4
  %7 = phi i32 [ %5, %4 ], [ 9, %2 ]
  %8 = phi i32 [ 0, %4 ], [ 2, %2 ]
  store i32 %7, ptr %1, align 4, !dbg !202, !tbaa !147
  br label %9, !dbg !204

9:                                                ; preds = %6, %2
  %10 = phi i32 [ 1, %2 ], [ %8, %6 ], !dbg !202
  ret i32 %10, !dbg !204
}

; Function Attrs: nofree nosync nounwind memory(none)
define hidden i32 @calls_itself(ptr noundef %0, i32 noundef %1) local_unnamed_addr #19 !dbg !205 {
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

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) }
attributes #1 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: read) }
attributes #7 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write) }
attributes #8 = { nofree nosync nounwind memory(read, inaccessiblemem: none) }
attributes #9 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) }
attributes #10 = { nofree nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) }
attributes #11 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write) }
attributes #12 = { mustprogress nofree nounwind willreturn memory(argmem: read) }
attributes #13 = { nofree norecurse nosync nounwind memory(read, inaccessiblemem: none) }
attributes #14 = { nounwind }
attributes #15 = { }
attributes #16 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) }
attributes #17 = { nofree norecurse nosync nounwind memory(argmem: write) }
attributes #18 = { nofree noinline norecurse nosync nounwind memory(argmem: write) }
attributes #19 = { nofree nosync nounwind memory(none) }
attributes #20 = { nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !4}

!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "clang", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "source.c", directory: "/home/ada")
!2 = !{i32 7, !"Dwarf Version", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{i32 1, !"wchar_size", i32 4}
!5 = !{!"clang"}
!6 = distinct !DISubprogram(name: "adds", scope: !1, file: !1, line: 29, type: !7, scopeLine: 29, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!7 = !DISubroutineType(types: !8)
!8 = !{}
!9 = !DILocation(line: 30, column: 7, scope: !6)
!10 = !DILocation(line: 31, column: 16, scope: !6)
!11 = !DILocation(line: 31, column: 13, scope: !6)
!12 = !{!13, !13, i64 0}
!13 = !{!"double", !14, i64 0}
!14 = !{!"omnipotent char", !15, i64 0}
!15 = !{!"Simple C/C++ TBAA"}
!16 = !DILocation(line: 31, column: 5, scope: !6)
!17 = !DILocation(line: 32, column: 1, scope: !6)
!18 = distinct !DISubprogram(name: "sets", scope: !1, file: !1, line: 34, type: !7, scopeLine: 34, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!19 = !DILocation(line: 35, column: 9, scope: !18)
!20 = !DILocation(line: 35, column: 7, scope: !18)
!21 = !DILocation(line: 37, column: 11, scope: !18)
!22 = !DILocation(line: 38, column: 21, scope: !18)
!23 = !DILocation(line: 38, column: 3, scope: !18)
!24 = !DILocation(line: 39, column: 16, scope: !18)
!25 = !DILocation(line: 39, column: 13, scope: !18)
!26 = !DILocation(line: 38, column: 27, scope: !18)
!27 = distinct !{!27, !23, !24, !28}
!28 = !{!"llvm.loop.mustprogress"}
!29 = distinct !{!29, !30}
!30 = !{!"llvm.loop.unroll.disable"}
!31 = !DILocation(line: 40, column: 1, scope: !18)
!32 = distinct !DISubprogram(name: "sometimes", scope: !1, file: !1, line: 42, type: !7, scopeLine: 42, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!33 = !DILocation(line: 43, column: 7, scope: !32)
!34 = !DILocation(line: 46, column: 13, scope: !32)
!35 = !DILocation(line: 0, scope: !32)
!36 = !DILocation(line: 47, column: 1, scope: !32)
!37 = distinct !DISubprogram(name: "through", scope: !1, file: !1, line: 53, type: !7, scopeLine: 53, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!38 = !DILocation(line: 54, column: 3, scope: !37)
!39 = !DILocation(line: 55, column: 1, scope: !37)
!40 = distinct !DISubprogram(name: "twice", scope: !1, file: !1, line: 49, type: !7, scopeLine: 49, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!41 = !DILocation(line: 50, column: 10, scope: !40)
!42 = !DILocation(line: 51, column: 1, scope: !40)
!43 = distinct !DISubprogram(name: "digest", scope: !1, file: !1, line: 57, type: !7, scopeLine: 57, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!44 = !DILocation(line: 59, column: 15, scope: !43)
!45 = !DILocation(line: 59, column: 13, scope: !43)
!46 = !{!14, !14, i64 0}
!47 = !DILocation(line: 59, column: 31, scope: !43)
!48 = !DILocation(line: 59, column: 5, scope: !43)
!49 = !DILocation(line: 60, column: 11, scope: !43)
!50 = !DILocation(line: 61, column: 1, scope: !43)
!51 = distinct !DISubprogram(name: "partial", scope: !1, file: !1, line: 63, type: !7, scopeLine: 63, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!52 = !DILocation(line: 64, column: 13, scope: !51)
!53 = !DILocation(line: 64, column: 11, scope: !51)
!54 = !DILocation(line: 65, column: 3, scope: !51)
!55 = !DILocation(line: 65, column: 11, scope: !51)
!56 = !DILocation(line: 66, column: 1, scope: !51)
!57 = distinct !DISubprogram(name: "copies", scope: !1, file: !1, line: 68, type: !7, scopeLine: 68, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!58 = !DILocation(line: 69, column: 3, scope: !57)
!59 = !DILocation(line: 70, column: 11, scope: !57)
!60 = !DILocation(line: 71, column: 1, scope: !57)
!61 = distinct !DISubprogram(name: "writes", scope: !1, file: !1, line: 75, type: !7, scopeLine: 75, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!62 = !DILocation(line: 76, column: 24, scope: !61)
!63 = !DILocation(line: 76, column: 3, scope: !61)
!64 = !DILocation(line: 77, column: 5, scope: !61)
!65 = !DILocation(line: 77, column: 26, scope: !61)
!66 = !DILocation(line: 76, column: 35, scope: !61)
!67 = distinct !{!67, !30}
!68 = !DILocation(line: 78, column: 1, scope: !61)
!69 = distinct !{!69, !63, !70, !28}
!70 = !DILocation(line: 77, column: 29, scope: !61)
!71 = distinct !DISubprogram(name: "reads", scope: !1, file: !1, line: 80, type: !7, scopeLine: 80, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!72 = !DILocation(line: 82, column: 24, scope: !71)
!73 = !DILocation(line: 82, column: 3, scope: !71)
!74 = !DILocation(line: 83, column: 12, scope: !71)
!75 = !DILocation(line: 83, column: 9, scope: !71)
!76 = !DILocation(line: 82, column: 35, scope: !71)
!77 = distinct !{!77, !30}
!78 = !DILocation(line: 0, scope: !71)
!79 = !DILocation(line: 84, column: 3, scope: !71)
!80 = distinct !{!80, !73, !81, !28}
!81 = !DILocation(line: 83, column: 18, scope: !71)
!82 = distinct !DISubprogram(name: "keeps", scope: !1, file: !1, line: 89, type: !7, scopeLine: 89, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!83 = !DILocation(line: 90, column: 15, scope: !82)
!84 = !{!85, !86, i64 0}
!85 = !{!"keep", !86, i64 0, !87, i64 4}
!86 = !{!"any pointer", !14, i64 0}
!87 = !{!"long", !14, i64 0}
!88 = !DILocation(line: 91, column: 9, scope: !82)
!89 = !DILocation(line: 91, column: 16, scope: !82)
!90 = !{!85, !87, i64 4}
!91 = !DILocation(line: 92, column: 1, scope: !82)
!92 = distinct !DISubprogram(name: "keeps_for_the_call", scope: !1, file: !1, line: 101, type: !7, scopeLine: 101, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!93 = !DILocation(line: 102, column: 3, scope: !92)
!94 = !DILocation(line: 102, column: 22, scope: !92)
!95 = !DILocation(line: 103, column: 10, scope: !92)
!96 = !DILocation(line: 104, column: 1, scope: !92)
!97 = !DILocation(line: 103, column: 3, scope: !92)
!98 = distinct !DISubprogram(name: "sum_of", scope: !1, file: !1, line: 94, type: !7, scopeLine: 94, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!99 = !DILocation(line: 96, column: 22, scope: !98)
!100 = !DILocation(line: 96, column: 3, scope: !98)
!101 = !DILocation(line: 97, column: 12, scope: !98)
!102 = !DILocation(line: 97, column: 9, scope: !98)
!103 = distinct !{!103, !100, !104, !28}
!104 = !DILocation(line: 97, column: 36, scope: !98)
!105 = distinct !{!105, !30}
!106 = !DILocation(line: 0, scope: !98)
!107 = !DILocation(line: 98, column: 3, scope: !98)
!108 = distinct !DISubprogram(name: "keeps_through", scope: !1, file: !1, line: 111, type: !7, scopeLine: 111, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!109 = !DILocation(line: 112, column: 3, scope: !108)
!110 = !DILocation(line: 113, column: 3, scope: !108)
!111 = !DILocation(line: 114, column: 10, scope: !108)
!112 = !DILocation(line: 115, column: 1, scope: !108)
!113 = !DILocation(line: 114, column: 3, scope: !108)
!114 = distinct !DISubprogram(name: "set", scope: !1, file: !1, line: 106, type: !7, scopeLine: 106, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!115 = !DILocation(line: 107, column: 15, scope: !114)
!116 = !DILocation(line: 108, column: 9, scope: !114)
!117 = !DILocation(line: 108, column: 16, scope: !114)
!118 = !DILocation(line: 109, column: 1, scope: !114)
!119 = distinct !DISubprogram(name: "keeps_in", scope: !1, file: !1, line: 117, type: !7, scopeLine: 117, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!120 = !DILocation(line: 118, column: 3, scope: !119)
!121 = !DILocation(line: 119, column: 1, scope: !119)
!122 = distinct !DISubprogram(name: "measures", scope: !1, file: !1, line: 121, type: !7, scopeLine: 121, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!123 = !DILocation(line: 122, column: 10, scope: !122)
!124 = !DILocation(line: 122, column: 3, scope: !122)
!125 = !DISubprogram(name: "strlen", scope: !1, file: !1, line: 22, type: !7, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized, retainedNodes: !8)
!126 = distinct !DISubprogram(name: "finds", scope: !1, file: !1, line: 125, type: !7, scopeLine: 125, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!127 = !DILocation(line: 126, column: 3, scope: !126)
!128 = !DILocation(line: 126, column: 10, scope: !126)
!129 = !DILocation(line: 126, column: 16, scope: !126)
!130 = !DILocation(line: 127, column: 9, scope: !126)
!131 = distinct !{!131, !127, !130, !28}
!132 = !DILocation(line: 128, column: 3, scope: !126)
!133 = distinct !DISubprogram(name: "hands_out", scope: !1, file: !1, line: 131, type: !7, scopeLine: 131, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!134 = !DILocation(line: 132, column: 3, scope: !133)
!135 = !DILocation(line: 133, column: 1, scope: !133)
!136 = !DISubprogram(name: "outside", scope: !1, file: !1, line: 23, type: !7, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized, retainedNodes: !8)
!137 = distinct !DISubprogram(name: "distance", scope: !1, file: !1, line: 135, type: !7, scopeLine: 135, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!138 = !DILocation(line: 136, column: 30, scope: !137)
!139 = !DILocation(line: 136, column: 22, scope: !137)
!140 = !DILocation(line: 136, column: 3, scope: !137)
!141 = distinct !DISubprogram(name: "third", scope: !1, file: !1, line: 141, type: !7, scopeLine: 141, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!142 = !DILocation(line: 142, column: 3, scope: !141)
!143 = !DILocation(line: 142, column: 8, scope: !141)
!144 = !DILocation(line: 143, column: 1, scope: !141)
!145 = distinct !DISubprogram(name: "sorts", scope: !1, file: !1, line: 145, type: !7, scopeLine: 145, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!146 = !DILocation(line: 148, column: 11, scope: !145)
!147 = !{!148, !148, i64 0}
!148 = !{!"int", !14, i64 0}
!149 = !DILocation(line: 148, column: 18, scope: !145)
!150 = !DILocation(line: 148, column: 16, scope: !145)
!151 = !DILocation(line: 150, column: 14, scope: !145)
!152 = !DILocation(line: 151, column: 14, scope: !145)
!153 = !DILocation(line: 152, column: 7, scope: !145)
!154 = !DILocation(line: 153, column: 1, scope: !145)
!155 = distinct !DISubprogram(name: "doubles", scope: !1, file: !1, line: 155, type: !7, scopeLine: 155, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!156 = !DILocation(line: 156, column: 21, scope: !155)
!157 = !DILocation(line: 156, column: 3, scope: !155)
!158 = !DILocation(line: 157, column: 16, scope: !155)
!159 = !DILocation(line: 157, column: 22, scope: !155)
!160 = !{!161, !13, i64 0}
!161 = !{!"pod", !13, i64 0, !14, i64 8}
!162 = !DILocation(line: 157, column: 24, scope: !155)
!163 = !DILocation(line: 157, column: 5, scope: !155)
!164 = !DILocation(line: 157, column: 14, scope: !155)
!165 = !DILocation(line: 156, column: 27, scope: !155)
!166 = distinct !{!166, !30}
!167 = !DILocation(line: 158, column: 1, scope: !155)
!168 = distinct !{!168, !157, !169, !28}
!169 = !DILocation(line: 157, column: 26, scope: !155)
!170 = distinct !DISubprogram(name: "by_value", scope: !1, file: !1, line: 160, type: !7, scopeLine: 160, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!171 = !DILocation(line: 161, column: 12, scope: !170)
!172 = !DILocation(line: 161, column: 9, scope: !170)
!173 = !DILocation(line: 162, column: 14, scope: !170)
!174 = !DILocation(line: 162, column: 3, scope: !170)
!175 = !DILocation(line: 162, column: 12, scope: !170)
!176 = !DILocation(line: 163, column: 10, scope: !170)
!177 = !{i64 0, i64 8, !12, i64 8, i64 16, !46}
!178 = !DILocation(line: 163, column: 3, scope: !170)
!179 = distinct !DISubprogram(name: "before", scope: !1, file: !1, line: 166, type: !7, scopeLine: 166, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!180 = !DILocation(line: 167, column: 3, scope: !179)
!181 = !DILocation(line: 167, column: 9, scope: !179)
!182 = !DILocation(line: 168, column: 1, scope: !179)
!183 = distinct !DISubprogram(name: "fills_one", scope: !1, file: !1, line: 175, type: !7, scopeLine: 175, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!184 = !DILocation(line: 176, column: 3, scope: !183)
!185 = !DILocation(line: 177, column: 1, scope: !183)
!186 = distinct !DISubprogram(name: "fill", scope: !1, file: !1, line: 170, type: !7, scopeLine: 170, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!187 = !DILocation(line: 171, column: 21, scope: !186)
!188 = !DILocation(line: 171, column: 3, scope: !186)
!189 = !DILocation(line: 172, column: 12, scope: !186)
!190 = !DILocation(line: 172, column: 5, scope: !186)
!191 = !DILocation(line: 172, column: 10, scope: !186)
!192 = !DILocation(line: 171, column: 27, scope: !186)
!193 = distinct !{!193, !30}
!194 = !DILocation(line: 173, column: 1, scope: !186)
!195 = distinct !{!195, !188, !189, !28}
!196 = distinct !DISubprogram(name: "fills", scope: !1, file: !1, line: 179, type: !7, scopeLine: 179, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!197 = !DILocation(line: 180, column: 3, scope: !196)
!198 = !DILocation(line: 181, column: 1, scope: !196)
!199 = distinct !DISubprogram(name: "branches", scope: !1, file: !1, line: 183, type: !7, scopeLine: 183, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!200 = !DILocation(line: 184, column: 3, scope: !199)
!201 = !DILocation(line: 190, column: 5, scope: !199)
!202 = !DILocation(line: 0, scope: !199)
!203 = !DILocation(line: 197, column: 3, scope: !199)
!204 = !DILocation(line: 198, column: 1, scope: !199)
!205 = distinct !DISubprogram(name: "calls_itself", scope: !1, file: !1, line: 202, type: !7, scopeLine: 202, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !8)
!206 = !DILocation(line: 203, column: 27, scope: !205)
!207 = !DILocation(line: 203, column: 25, scope: !205)
!208 = !DILocation(line: 203, column: 52, scope: !205)
!209 = !DILocation(line: 203, column: 59, scope: !205)
!210 = !DILocation(line: 203, column: 33, scope: !205)
!211 = !DILocation(line: 204, column: 20, scope: !205)
!212 = !DILocation(line: 204, column: 18, scope: !205)
!213 = !DILocation(line: 204, column: 45, scope: !205)
!214 = !DILocation(line: 204, column: 52, scope: !205)
!215 = !DILocation(line: 204, column: 26, scope: !205)
!216 = !DILocation(line: 204, column: 61, scope: !205)
!217 = !DILocation(line: 204, column: 15, scope: !205)
!218 = !DILocation(line: 204, column: 3, scope: !205)
