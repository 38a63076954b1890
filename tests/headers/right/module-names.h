int module_names_max(int a, int b);
int ModuleNamesMin(int a, int b);
int MODULE_NAMES_CLAMP(int x);
int module_names(int x);
int modulenames_2d(int x);
int module_namesake(int x);
int other_snake_case(int x);
int URLHash(int x);
#define MODULE_NAMES_LIMIT 4
#define MODULE_NAMES_2D 2
#define MODULE_NAMES 1
