/*
 * Classes: how instances begin, are used and end, under each strategy.
 *
 * An instance holds a cell, `{ at: slot }`: its slot is the address of its bytes, or where
 * instances take turns in one slot (swap) an array of them. Once it was freed, the cell has 0.
 *
 * The cell is a property and no private field, so that methods may be called on a Proxy of the
 * instance, as Vue makes them. Its key is a symbol that only the glue has, one for each class.
 *
 * A slot is taken from the cell before it is given back, so that it is given back once. Where the
 * cell keeps it (a Proxy that ignores writes, a frozen cell), free() throws. The registry holds the
 * cell: free() on a Proxy cannot unregister the instance behind it, but the cell has 0 by then. The
 * slot of a frozen cell is never given back, since a copy of the instance may have the same cell.
 */
#include "glue/emit.h"

#include "inspect/fills.h"

static enum strategy_kind kind(const struct glue *glue) {
  return glue->options->strategy->kind;
}

/* ---- Slots ---- */

/* Whether the glue is the allocator. */
static bool is_host_heap(const struct glue_options *options) {
  return options->strategy->allocator == ALLOCATOR_HOST;
}

const char *glue_address(const struct glue *glue, const struct class *class, const char *slot,
                         uint32_t index, bool is_const) {
  if (kind(glue) != STRATEGY_SWAP)
    return slot;
  const char *writes = is_const ? "false" : "true";
  if (layout_places(glue->api, class) == 1)
    return arena_format(glue->arena, "enter(%s$place, %s, %s)", class->name, slot, writes);
  return arena_format(glue->arena, "enterOne(%s$places, %u, %s, %s)", class->name, index, slot,
                      writes);
}

const char *glue_live(const struct glue *glue, const struct class *class, const char *cell) {
  return glue_handle_lends(glue, class)
             ? arena_format(glue->arena, "handle$live(%s, '%s')", cell, class->name)
             : arena_format(glue->arena, "live(%s)", cell);
}

/* The slot of `this`. */
static const char *own_slot(const struct glue *glue, const struct class *class) {
  return glue_live(glue, class, arena_format(glue->arena, "this[%s$cell]", class->name));
}

/* The address of `this` for a call. */
static const char *address_of_this(const struct glue *glue, const struct class *class,
                                   bool is_const) {
  return glue_address(glue, class, glue_engaged(glue, own_slot(glue, class)), 0, is_const);
}

/* The address of `this` for a method, which may make another instance of the class. */
static const char *self_of_method(const struct glue *glue, const struct class *class,
                                  const struct function *method) {
  return glue_address(glue, class, glue_engaged(glue, own_slot(glue, class)),
                      function_makes(method) == class, method->is_const);
}

/* The slot of `this`, taken from it; throws where a call in progress works on the instance. */
static const char *taken_slot(const struct glue *glue, const struct class *class) {
  const char *cell = arena_format(glue->arena, "this[%s$cell]", class->name);
  if (glue_handle_is_used(glue, class))
    cell = arena_format(glue->arena, "handle$unused(%s, '%s')", cell, class->name);
  return arena_format(glue->arena, "%s(%s)", glue->nests ? "nested$taken" : "taken", cell);
}

/* In a debug build a slot is filled before its init and when it is given back, so that neither a
 * field that the init forgot nor a stale pointer reads what looks right. */
enum { FRESH = 0xcd, FREED = 0xdd };

static const char *filled(const struct glue *glue, const struct class *class, const char *slot,
                          int byte) {
  return glue->options->debug
             ? arena_format(glue->arena, "debug$fill(%s, %zu, 0x%x)", slot, class->size, byte)
             : slot;
}

/* An expression for a slot that is free. */
static const char *claim(const struct glue *glue, const struct class *class) {
  struct arena *arena = glue->arena;
  const struct glue_options *options = glue->options;
  const uint32_t size = layout_slot(options->layout, class);
  switch (kind(glue)) {
  case STRATEGY_SLAB:
    return arena_format(arena, "%s(%s$free, %u)",
                        glue->nests_scratch     ? "nested$claim"
                        : options->grows_itself ? "claimShared"
                                                : "claim",
                        class->name, size);
  case STRATEGY_POOL:
    return arena_format(arena, "claim(%s$free, %u, '%s')", class->name,
                        options->strategy->instances, class->name);
  case STRATEGY_SWAP:
    return arena_format(arena, "new Uint8Array(%zu)%s", class->size,
                        options->debug ? arena_format(arena, ".fill(0x%x)", FRESH) : "");
  case STRATEGY_HEAP:
    break;
  }
  if (is_host_heap(options))
    return arena_format(arena, "claimed(hostMalloc(%u, %zu))", size, class->alignment);
  if (class->alignment > MALLOC_ALIGNMENT)
    return arena_format(arena, "claimed($aligned_alloc(%zu, %u))", class->alignment, size);
  return arena_format(arena, "claimed($malloc(%zu))", class->size);
}

/* Which of C's arguments is the address of the instance that a function makes. */
static uint32_t made_argument(const struct lowered *lowered) {
  uint32_t i = 0;
  for (; i < lowered->argument_count; i++) {
    const struct c_argument *argument = &lowered->arguments[i];
    if (lowered->makes ? argument->value && argument->value->passing == PASS_SLOT &&
                             argument->value->direction == DIRECTION_OUT
                       : argument->kind == ARGUMENT_SELF)
      break;
  }
  return i;
}

/* Whether a function writes all of the instance that it makes, in each module that the glue may
 * load. */
static bool writes_all(const struct glue *glue, const struct class *class,
                       const struct function *function) {
  const struct compiled *const both[] = {glue->options->wasm, glue->options->simd};
  const char *name =
      compile_export_name(glue->arena, glue->api, function, glue->options->keep_names);
  for (size_t i = 0; i < 2; i++) {
    if (!both[i])
      continue;
    const struct module_export *export = module_find_export(both[i]->read, name);
    if (!export || !fills_all(&both[i]->read->wasm, export->index, made_argument(function->lowered),
                              class->size))
      return false;
  }
  return true;
}

/* Whether all that makes an instance writes all of it. Where that is not known, a new slot is
 * zeroed, since it may hold what an earlier instance left there, or an argument of an earlier call.
 */
static bool is_written(const struct glue *glue, const struct class *class) {
  if (class->init && !writes_all(glue, class, class->init))
    return false;
  for (size_t i = 0; i < class->factory_count; i++)
    if (!writes_all(glue, class, class->factories[i]))
      return false;
  for (size_t i = 0; i < glue->api->export_count; i++)
    if (function_makes(glue->api->exports[i]) == class &&
        !writes_all(glue, class, glue->api->exports[i]))
      return false;
  return true;
}

/* An expression for a new slot as its init gets it. `slot`: as it was claimed. */
static const char *fresh(const struct glue *glue, const struct class *class, const char *slot) {
  if (kind(glue) == STRATEGY_SWAP)
    return slot;
  if (glue->options->debug && !class->feed) /* whose other fields have to be 0 */
    return filled(glue, class, slot, FRESH);
  return is_written(glue, class) ? slot
                                 : arena_format(glue->arena, "zeroed(%s, %zu)", slot, class->size);
}

/* An expression that gives a slot back; NULL where there is nothing to give. */
static const char *release(const struct glue *glue, const struct class *class, const char *slot) {
  slot = filled(glue, class, slot, FREED);
  switch (kind(glue)) {
  case STRATEGY_SLAB:
  case STRATEGY_POOL:
    return arena_format(glue->arena, "%s$free.push(%s)", class->name, slot);
  case STRATEGY_HEAP:
    return arena_format(glue->arena, is_host_heap(glue->options) ? "hostFree(%s)" : "$free(%s)",
                        slot);
  case STRATEGY_SWAP:
    break;
  }
  return NULL;
}

/* Whether the end of an instance is more than one expression. */
static bool has_reclaim(const struct class *class) {
  return class->drop || class->keeps;
}

/* An expression that ends the instance whose slot was taken: its drop, the release, and that of
 * what it kept. */
static const char *give_back(const struct glue *glue, const struct class *class, const char *slot,
                             const char *cell) {
  return class->keeps ? arena_format(glue->arena, "%s$reclaim(%s, %s)", class->name, slot, cell)
         : has_reclaim(class) ? arena_format(glue->arena, "%s$reclaim(%s)", class->name, slot)
                              : release(glue, class, slot);
}

/* Whether something is to be done when an instance is garbage. */
static bool is_registered(const struct glue *glue, const struct class *class) {
  return kind(glue) != STRATEGY_SWAP || has_reclaim(class);
}

static uint32_t first_slot(const struct glue *glue, const struct class *class) {
  size_t index = 0;
  while (glue->api->classes[index] != class)
    index++;
  return glue->options->layout->classes[index];
}

/* Bytes of scratch to leave for the slot that a construction is about to claim. */
static size_t room(const struct glue *glue, const struct class *class) {
  return kind(glue) == STRATEGY_SLAB ? layout_slot(glue->options->layout, class) : 0;
}

/* Whether the slots of a class tell which function C calls. */
bool glue_keeps_by_slot(const struct glue *glue, const struct class *class) {
  for (size_t i = 0; i < glue->api->export_count; i++)
    if (glue_finds_by_slot(glue->api->exports[i]->lowered) &&
        lower_keeper(glue->api->exports[i]->lowered) == class)
      return true;
  return false;
}

/* The drop of `slot`, which is given back then, with what C kept; also where an import throws
 * meanwhile. */
static void write_drop(struct glue *glue, const struct class *class) {
  const char *given_back = release(glue, class, "slot");
  const bool may_throw = glue->nests && class->drop && (given_back || class->keeps);
  if (glue->nests && class->drop)
    glue_line(glue, 1, "rewind()");
  if (class->drop && glue_keeps_by_slot(glue, class))
    glue_line(glue, 1, "nested$add(slot)");
  if (may_throw)
    glue_line(glue, 1, "try {");
  if (class->drop)
    glue_line(glue, may_throw ? 2 : 1, "$%s(%s)", class->drop->symbol,
              glue_address(glue, class, "slot", 0, false));
  if (may_throw)
    glue_line(glue, 1, "} finally {");
  if (given_back)
    glue_line(glue, may_throw ? 2 : 1, "%s", given_back);
  if (class->keeps)
    glue_line(glue, may_throw ? 2 : 1, "keep$free(cell)");
  if (may_throw)
    glue_line(glue, 1, "}");
}

/* Where the class's slots are, and what becomes of those of instances that are garbage. */
static void write_books(struct glue *glue, const struct class *class) {
  const char *name = class->name;
  const uint32_t first = first_slot(glue, class), size = layout_slot(glue->options->layout, class);
  const uint32_t places = layout_places(glue->api, class);
  const char *place = glue->nests ? "nested$place" : "place";
  glue_line(glue, 0, "const %s$cell = %sSymbol()", name, glue_pure(glue));
  if (class->is_given)
    glue_line(glue, 0, "const %s$made = %snew Map()", name, glue_pure(glue));
  switch (kind(glue)) {
  case STRATEGY_SLAB:
    glue_line(glue, 0, "%s %s$free = []", glue_books(glue), name);
    break;
  case STRATEGY_POOL:
    if (glue->options->strategy->instances == 1)
      glue_line(glue, 0, "%s %s$free = [%u]", glue_books(glue), name, first);
    else
      glue_line(glue, 0, "%s %s$free = pool(%u, %u, %u)", glue_books(glue), name, first, size,
                glue->options->strategy->instances);
    break;
  case STRATEGY_SWAP:
    if (places == 1)
      glue_line(glue, 0, "const %s$place = %s(%u)", name, place, first);
    for (uint32_t i = 0; places > 1 && i < places; i++)
      glue_line(glue, 0, i ? "%s$places.push(%s(%u))" : "const %s$places = [%s(%u)]", name, place,
                first + i * size);
    break;
  case STRATEGY_HEAP:
    break;
  }
  if (has_reclaim(class)) {
    glue_line(glue, 0, "const %s$reclaim = (slot%s) => {", name, class->keeps ? ", cell" : "");
    write_drop(glue, class);
    glue_line(glue, 0, "}");
  }
  if (is_registered(glue, class)) {
    const char *given_back = give_back(glue, class, "taken(cell)", "cell");
    given_back = glue_end_of_garbage(glue, class, given_back);
    if (class->is_kept)
      given_back = arena_format(glue->arena, "keep$last(cell, () => %s)", given_back);
    if (glue_handle_is_used(glue, class))
      given_back = arena_format(glue->arena, "handle$last(cell, () => %s)", given_back);
    glue_write_registry(glue, name, given_back);
  }
}

/* ---- Construction ---- */

static bool is_fallible(const struct function *init) {
  return init->lowered->status;
}

/* What an init returned as the enum has it. Most enums are unsigned, and few have values that the
 * engine would give as negative ones. */
static const char *code_of(const struct glue *glue, const struct enumeration *enumeration,
                           const char *expression) {
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    if (enumeration->enumerators[i].value > INT32_MAX)
      return glue_converted_value(glue, enumeration->scalar, expression);
  return expression;
}

/* A call of a function that makes an instance as an expression that throws where it fails. `name`:
 * what the user called. */
static const char *init_call(const struct glue *glue, const struct function *init, const char *at,
                             const char *name) {
  const char *expression = glue_call_from_scratch(glue, init, at);
  const struct enumeration *codes = init->result.enumeration;
  if (init->result.kind == RESULT_ENUM)
    return arena_format(glue->arena, "succeedWith(%s, %s, '%s')", code_of(glue, codes, expression),
                        glue_binding(glue->arena, codes->name), name);
  return is_fallible(init) ? arena_format(glue->arena, "succeed(%s, '%s')", expression, name)
                           : expression;
}

/* `begin` and `end` around such a call, as one statement: `Thing$fill(this, (at) => ` and `)`. */
static void write_init_call(struct glue *glue, int depth, const struct function *init,
                            const char *self, const char *begin, const char *end,
                            const char *name) {
  const bool changes = function_makes(init) ? glue->moving != NULL : glue_changes(glue, init);
  if (!init->lowered->failure && !changes) {
    glue_line(glue, depth, "%s%s%s", begin, init_call(glue, init, self, name), end);
    return;
  }
  glue_line(glue, depth, "%s{", begin);
  if (!function_makes(init)) /* and otherwise they are ahead of the new instance */
    glue_write_changes(glue, depth + 1, init, name);
  glue_write_moving(glue, depth + 1);
  if (!init->lowered->failure)
    glue_line(glue, depth + 1, "%s", init_call(glue, init, self, name));
  else
    glue_write_checked(glue, depth + 1, init->lowered, glue_call_from_scratch(glue, init, self),
                       name);
  glue_line(glue, depth, "}%s", end);
}

static bool is_made_somewhere(const struct glue *glue, const struct class *class) {
  for (size_t i = 0; i < glue->api->export_count; i++)
    if (function_makes(glue->api->exports[i]) == class)
      return true;
  return false;
}

/* Whether there are instances that no constructor makes. */
static bool is_made(const struct glue *glue, const struct class *class) {
  return is_made_somewhere(glue, class) || class->factory_count ||
         glue_has_snapshot(class, glue->options);
}

/* Whether construction has no more ways to begin, or to fail, than a plain `_init`, which may only
 * trap. */
static bool is_plain(const struct glue *glue, const struct class *class) {
  return class->init && !is_made(glue, class) && !is_fallible(class->init) && !class->drop &&
         !class->init->lowered->keeps && !glue->nests && !glue_changes(glue, class->init);
}

/* An expression for the cell of a new instance. */
static const char *new_cell(const struct glue *glue, const struct class *class, const char *slot) {
  return arena_format(glue->arena, class->keeps ? "{ at: %s, kept: {}%s }" : "{ at: %s%s }", slot,
                      is_registered(glue, class) ? glue_registered_field(glue) : "");
}

/* Statement that gives an instance its cell. */
static void write_holding(struct glue *glue, int depth, const struct class *class, const char *self,
                          const char *cell) {
  if (is_registered(glue, class))
    glue_line(glue, depth, "%s", glue_registering(glue, class->name, self, glue_noted(glue, cell)));
  else
    glue_line(glue, depth, "%s[%s$cell] = %s", self, class->name, cell);
}

/* A new slot is filled by `init`, and given back where that throws. */
static void write_fill(struct glue *glue, const struct class *class) {
  const char *given_back = release(glue, class, "slot");
  const char *at = glue_address(glue, class, fresh(glue, class, "slot"), 0, false);
  const char *arguments =
      class->keeps ? arena_format(glue->arena, class->holds ? "%s, cell, held" : "%s, cell", at)
                   : at;
  glue_line(glue, 0, "const %s$fill = (self, init) => {", class->name);
  glue_line(glue, 1, "const slot = %s", claim(glue, class));
  if (class->keeps)
    glue_line(glue, 1, "const cell = %s", new_cell(glue, class, "slot"));
  if (class->holds)
    glue_line(glue, 1, "const held = {}");
  if (given_back || class->keeps) {
    glue_line(glue, 1, "try {");
    glue_line(glue, 2, "init(%s)", arguments);
    glue_line(glue, 1, "} catch (error) {");
    if (given_back)
      glue_line(glue, 2, "%s", given_back);
    if (class->keeps)
      glue_line(glue, 2, "keep$free(cell)");
    glue_line(glue, 2, "throw error");
    glue_line(glue, 1, "}");
  } else {
    glue_line(glue, 1, "init(%s)", at);
  }
  if (class->holds)
    glue_line(glue, 1, "self[keep$held] = held");
  write_holding(glue, 1, class, "self", class->keeps ? "cell" : new_cell(glue, class, "slot"));
  if (class->is_given)
    glue_line(glue, 1, "%s$made.set(slot, new WeakRef(self))", class->name);
  glue_line(glue, 1, "return self");
  glue_line(glue, 0, "}");
  if (is_made(glue, class)) /* a subclass's constructor has its own parameters, and is not run */
    glue_line(glue, 0,
              "const %s$make = (init, type = %s) => %s$fill(Object.create(type.prototype), init)",
              class->name, glue_binding(glue->arena, class->name), class->name);
}

/* The argument of `Thing$fill` or `Thing$make` behind the scratch that the call has: a function
 * that begins an instance at `at`. What C keeps is copied inside, and so is scratch: an instance
 * that fails gives back what it kept. `behind`: what follows in the parentheses. */
static void write_beginning(struct glue *glue, int depth, const struct class *class,
                            const struct function *function, const char *begin, const char *self,
                            const char *name, const char *behind) {
  const struct lowered *lowered = function->lowered;
  const struct keeper keeper = {"keep$cell", "keep$list"};
  if (!lowered->keeps) {
    const int within = glue_begin_callbacks(glue, depth, lowered, keeper);
    glue_write_scratch(glue, within, function, room(glue, class));
    write_init_call(glue, within, function, self, arena_format(glue->arena, "%s(at) => ", begin),
                    arena_format(glue->arena, "%s)", behind), name);
    glue_end_callbacks(glue, depth, lowered);
    return;
  }
  glue_line(glue, depth,
            class->holds ? "%s(at, keep$cell, keep$list) => {" : "%s(at, keep$cell) => {", begin);
  const int within = glue_begin_callbacks(glue, depth + 1, lowered, keeper);
  glue_write_keeping(glue, within, function, keeper, false);
  glue_write_scratch(glue, within, function, 0);
  if (glue_finds_by_slot(lowered))
    glue_line(glue, within, "nested$add(live(keep$cell))");
  write_init_call(glue, within, function, self, "", "", name);
  glue_end_callbacks(glue, depth + 1, lowered);
  glue_line(glue, depth, "}%s)", behind);
}

const char *glue_instead_of_new(const struct glue *glue, const struct class *class) {
  struct text text = text_in(glue->arena);
  text_format(&text, "%s has no constructor%s", class->name, class->factory_count ? ": use " : "");
  for (size_t i = 0; i < class->factory_count; i++)
    text_format(&text, "%s%s.%s()",
                !i                              ? ""
                : i + 1 == class->factory_count ? " or "
                                                : ", ",
                class->name, class->factories[i]->name);
  return text.bytes;
}

/* Where a plain `_init` traps, its slot is not lost: that of a pool is taken behind it, and another
 * one is registered ahead of it. */
static void write_plain(struct glue *glue, const struct class *class) {
  if (kind(glue) == STRATEGY_POOL) {
    const char *slot = arena_format(glue->arena, "vacant(%s$free, %u, '%s')", class->name,
                                    glue->options->strategy->instances, class->name);
    glue_line(glue, 2, "%s", glue_call_from_scratch(glue, class->init, fresh(glue, class, slot)));
    write_holding(glue, 2, class, "this",
                  new_cell(glue, class, arena_format(glue->arena, "%s$free.pop()", class->name)));
    return;
  }
  write_holding(glue, 2, class, "this",
                new_cell(glue, class, fresh(glue, class, claim(glue, class))));
  glue_line(glue, 2, "%s",
            glue_call_from_scratch(glue, class->init,
                                   glue_address(glue, class, own_slot(glue, class), 0, false)));
}

static void write_constructor(struct glue *glue, const struct class *class) {
  glue_line(glue, 1, "constructor(%s) {", class->init ? glue_parameters(glue, class->init) : "");
  if (!class->init) {
    glue_line(glue, 2, "throw TypeError('%s')", glue_instead_of_new(glue, class));
    glue_line(glue, 1, "}");
    return;
  }
  glue_write_checks(glue, 2, class->init);
  if (is_plain(glue, class)) {
    glue_write_scratch(glue, 2, class->init, room(glue, class));
    if (class->holds)
      glue_line(glue, 2, "this[keep$held] = {}");
    write_plain(glue, class);
  } else {
    write_beginning(glue, 2, class, class->init,
                    arena_format(glue->arena, "%s$fill(this, ", class->name), "at",
                    arena_format(glue->arena, "new %s()", class->name), "");
  }
  glue_line(glue, 1, "}");
}

static void write_factory(struct glue *glue, const struct class *class,
                          const struct function *factory) {
  glue_line(glue, 1, "static %s(%s) {", factory->name, glue_parameters(glue, factory));
  glue_write_checks(glue, 2, factory);
  write_beginning(glue, 2, class, factory,
                  arena_format(glue->arena, "return %s$make(", class->name), "at",
                  arena_format(glue->arena, "%s.%s()", class->name, factory->name), ", this");
  glue_line(glue, 1, "}");
}

void glue_write_making(struct glue *glue, int depth, const struct function *function,
                       const char *self) {
  const struct class *class = function_makes(function);
  write_beginning(glue, depth, class, function,
                  arena_format(glue->arena, "return %s$make(", class->name), self,
                  arena_format(glue->arena, "%s()", function->name), "");
}

static void write_snapshot(struct glue *glue, const struct class *class) {
  const char *state =
      arena_format(glue->arena, "get(%s, %zu)",
                   glue_address(glue, class, own_slot(glue, class), 0, true), class->size);
  glue_line(glue, 1, "clone() {");
  glue_line(glue, 2, "const snapshot = %s", state);
  glue_line(glue, 2, "return %s$make((at) => bytes().set(snapshot, at), this.constructor)",
            class->name);
  glue_line(glue, 1, "}");
  glue_line(glue, 1, "toBytes() {");
  struct text padding = text_in(glue->arena);
  for (size_t i = 0; i < class->gap_count; i++)
    text_format(&padding, ".fill(0, %zu, %zu)", class->gaps[i].begin, class->gaps[i].end);
  glue_line(glue, 2, "return %s%s", state, padding.bytes);
  glue_line(glue, 1, "}");
  glue_line(glue, 1, "static fromBytes(snapshot) {");
  glue_line(glue, 2, "typedArray(snapshot, 'Uint8Array', 'snapshot', %zu)", class->size);
  glue_line(glue, 2, "return %s$make((at) => bytes().set(snapshot, at), this)", class->name);
  glue_line(glue, 1, "}");
}

/* ---- Starting over, and the end ---- */

static void write_unregister(struct glue *glue, int depth, const struct class *class) {
  if (is_registered(glue, class))
    glue_write_unregister(glue, depth, class->name, "this");
}

/* C may hold the address of an instance that is kept. */
static void write_kept_check(struct glue *glue, const struct class *class) {
  if (class->is_kept)
    glue_line(glue, 2, "keep$check(this[%s$cell], '%s')", class->name, class->name);
}

/* Begins an instance anew that then keeps nothing of before. Where it traps, nobody knows what C
 * keeps, so all stays. */
static void write_keeping_reset(struct glue *glue, const struct class *class,
                                struct keeper keeper) {
  const int depth = glue_begin_callbacks(glue, 2, class->init->lowered, keeper);
  glue_write_keeping(glue, depth, class->init, keeper, true);
  glue_write_scratch(glue, depth, class->init, 0);
  glue_write_moving(glue, depth);
  glue_line(glue, depth, "%s",
            glue_call_from_scratch(glue, class->init, address_of_this(glue, class, false)));
  glue_write_letting_go(glue, depth, class->init, keeper);
  glue_end_callbacks(glue, 2, class->init->lowered);
}

/* An instance whose `_init` fails on it again is gone: half of its state may be the old one. So its
 * slot is taken and put back first: where that throws, the state is as it was. */
static void write_reset(struct glue *glue, const struct class *class) {
  const struct keeper keeper = glue_keeper_this(glue, class);
  glue_line(glue, 1, "reset(%s) {", glue_parameters(glue, class->init));
  glue_write_checks(glue, 2, class->init);
  glue_write_reset_change(glue, 2, class);
  glue_write_move_checks(glue, 2, class->init->lowered, true);
  const char *name = arena_format(glue->arena, "%s.reset()", class->name);
  if (!is_fallible(class->init) && !class->drop) {
    if (glue_changes(glue, class->init)) {
      glue_line(glue, 2, "%s", address_of_this(glue, class, false)); /* which throws without one */
      glue_write_changes(glue, 2, class->init, name);
    }
    if (class->keeps)
      write_keeping_reset(glue, class, keeper);
    else
      glue_write_call(glue, 2, class->init, address_of_this(glue, class, false));
    glue_line(glue, 1, "}");
    return;
  }
  const char *at = glue_address(glue, class, glue_engaged(glue, "slot"), 0, false);
  write_kept_check(glue, class);
  glue_line(glue, 2, "const slot = (this[%s$cell].at = %s)", class->name, taken_slot(glue, class));
  const int depth = glue_begin_callbacks(glue, 2, class->init->lowered, keeper);
  if (class->keeps)
    glue_write_keeping(glue, depth, class->init, keeper, true);
  glue_write_scratch(glue, depth, class->init, 0);
  glue_line(glue, depth, "try {");
  glue_write_changes(glue, depth + 1, class->init, name);
  glue_write_moving(glue, depth + 1);
  if (class->drop)
    glue_line(glue, depth + 1, "$%s(%s)", class->drop->symbol, at);
  if (class->init->lowered->failure)
    glue_write_checked(glue, depth + 1, class->init->lowered,
                       glue_call_from_scratch(glue, class->init, at), name);
  else
    glue_line(glue, depth + 1, "%s", init_call(glue, class->init, at, name));
  glue_line(glue, depth, "} catch (error) {");
  const char *taken = arena_format(glue->arena, "taken(this[%s$cell])", class->name);
  const char *released = release(glue, class, taken);
  glue_line(glue, depth + 1, "%s", released ? released : taken);
  if (class->keeps)
    glue_line(glue, depth + 1, "keep$free(%s)", keeper.cell);
  if (class->holds)
    glue_line(glue, depth + 1, "keep$forget(%s, %s)", keeper.cell, keeper.held);
  write_unregister(glue, depth + 1, class);
  glue_line(glue, depth + 1, "throw error");
  glue_line(glue, depth, "}");
  if (class->keeps)
    glue_write_letting_go(glue, depth, class->init, keeper);
  glue_end_callbacks(glue, 2, class->init->lowered);
  glue_line(glue, 1, "}");
}

static void write_free(struct glue *glue, const struct class *class) {
  const char *taken = taken_slot(glue, class);
  const struct keeper keeper = glue_keeper_this(glue, class);
  const char *given_back = give_back(glue, class, taken, keeper.cell);
  glue_line(glue, 1, "free() {");
  write_kept_check(glue, class);
  glue_line(glue, 2, "%s", given_back ? given_back : taken);
  if (class->holds)
    glue_line(glue, 2, "keep$forget(%s, %s)", keeper.cell, keeper.held);
  write_unregister(glue, 2, class);
  glue_line(glue, 1, "}");
  glue_line(glue, 1, "[Symbol.dispose ?? Symbol()]() {");
  glue_line(glue, 2, "if (this[%s$cell].at) this.free()", class->name);
  glue_line(glue, 1, "}");
}

/* ---- Properties ---- */

/* Fields of the struct, read and written where they are. */
static void write_property(struct glue *glue, const struct class *class,
                           const struct field *field) {
  const char *slot = own_slot(glue, class);
  const char *read = glue_address(glue, class, slot, 0, true);
  const char *written = glue_address(glue, class, slot, 0, false);
  const char *offset = field->offset ? arena_format(glue->arena, " + %zu", field->offset) : "";
  glue_line(glue, 1, "get %s() {", field->name);
  glue_line(glue, 2, "return %s",
            glue_view_get(glue, field->scalar, "record$memory()",
                          arena_format(glue->arena, "%s%s", read, offset)));
  glue_line(glue, 1, "}");
  if (field->is_constant)
    return;
  glue_line(glue, 1, "set %s(value) {", field->name);
  glue_write_type_check(glue, 2, field->scalar, field->enumeration, "value", field->name);
  glue_line(glue, 2, "%s",
            glue_view_set(glue, field->scalar, "record$memory()",
                          arena_format(glue->arena, "%s%s", written, offset), "value"));
  glue_line(glue, 1, "}");
}

/* ---- A class ---- */

static bool is_argument_somewhere(const struct glue *glue, const struct class *class) {
  for (size_t i = 0; i < glue->api->export_count; i++) {
    const struct lowered *lowered = glue->api->exports[i]->lowered;
    for (size_t k = 0; k < lowered->value_count; k++)
      if (lowered->values[k].class == class && lowered->values[k].argument)
        return true;
  }
  return false;
}

void glue_write_slot_access(struct glue *glue, const struct class *class) {
  if (class->value ? !class->value->is_put : !is_argument_somewhere(glue, class))
    return;
  glue_line(glue, 0, "const %s$slot = (value, name) => {", class->name);
  glue_line(glue, 1, "if (!value?.[%s$cell]) throw TypeError(name + ' must be of class %s')",
            class->name, class->name);
  glue_line(glue, 1, "return %s",
            glue_live(glue, class, arena_format(glue->arena, "value[%s$cell]", class->name)));
  glue_line(glue, 0, "}");
}

/*
 * The class has its own name also where the module has another for it. It does not mention itself:
 * bundlers would give it a second name for that.
 */
bool glue_write_class_begin(struct glue *glue, const struct class *class) {
  const char *prefix;
  const char *local_name = glue_exported(glue, class->name, &prefix);
  const bool is_pure = *glue_pure(glue), is_named = local_name == class->name;
  if (is_pure || !is_named)
    glue_line(glue, 0, "%sconst %s = %s%sclass %s {", prefix, local_name, glue_pure(glue),
              is_pure ? "(() => " : "", class->name);
  else
    glue_line(glue, 0, "%sclass %s {", prefix, class->name);
  return is_pure;
}

void glue_write_class_end(struct glue *glue, bool is_pure) {
  glue_line(glue, 0, is_pure ? "})()\n" : "}\n");
}

void glue_write_methods(struct glue *glue, const struct class *class) {
  for (size_t i = 0; i < class->method_count; i++) {
    const struct function *method = class->methods[i];
    glue_line(glue, 1, "%s%s(%s) {", glue_accessor_word(method), method->name,
              glue_parameters(glue, method));
    glue_write_checks(glue, 2, method);
    const bool is_early = glue_write_changes(
        glue, 2, method, arena_format(glue->arena, "%s.%s", class->name, glue_title(glue, method)));
    glue_write_call(glue, 2, method,
                    is_early ? glue_engaged(glue, "self$at") : self_of_method(glue, class, method));
    glue_line(glue, 1, "}");
    if (method->next)
      glue_write_iterator(glue, method);
  }
}

void glue_write_class(struct glue *glue, const struct class *class) {
  if (class->is_handle) {
    glue_write_handle(glue, class);
    return;
  }
  write_books(glue, class);
  if (!is_plain(glue, class))
    write_fill(glue, class);
  glue_write_slot_access(glue, class);
  const bool is_pure = glue_write_class_begin(glue, class);
  if (kind(glue) == STRATEGY_POOL)
    glue_line(glue, 1, "static maxInstances = %u", glue->options->strategy->instances);
  write_constructor(glue, class);
  for (size_t i = 0; i < class->factory_count; i++)
    write_factory(glue, class, class->factories[i]);
  if (glue_has_reset(class))
    write_reset(glue, class);
  write_free(glue, class);
  if (glue_has_snapshot(class, glue->options))
    write_snapshot(glue, class);
  for (size_t i = 0; i < class->property_count; i++)
    write_property(glue, class, &class->properties[i]);
  glue_write_methods(glue, class);
  glue_write_class_end(glue, is_pure);
}
