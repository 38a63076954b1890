// expect: error: declares no function that JavaScript could call; declare one that is neither static nor inline, here and not in what this includes, or bind those that are with --inline
