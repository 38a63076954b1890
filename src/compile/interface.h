/* interface.c: exports and imports of a linked module, against what the header declares: what
 * compile.h does not have of it. */
#ifndef TARE_INTERFACE_H
#define TARE_INTERFACE_H

#include "compile/job.h"

struct export_list {
  struct arena *arena;
  struct module_export *items;
  size_t count;
};

/** The functions that the header declares, and of memory and stack what the glue needs. Reports
 * those that are missing or of another type. */
bool interface_exports(const struct job *job, const struct module *linked,
                       struct export_list *list);

/** The module's imports: functions that the header says the host supplies, under the names that the
 * glue gives them; others keep theirs. */
bool interface_imports(const struct job *job, const struct module *linked,
                       struct module_import *imports);

/** Whether the import is a function of the header that the host supplies. */
bool interface_supplies(struct arena *arena, const struct compile_options *options,
                        const struct api *api, const struct module_import *import);

/** Reports imports that the glue has nothing for. */
bool interface_knows_imports(const struct job *job, const struct module *module);

#endif
