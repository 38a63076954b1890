// expect: error: declares no function that JavaScript could call; declare one that is neither static nor inline, here, or name the included file that does with --with=GLOB
