/*
 * What the files that write JavaScript share. emit.c has the small parts, on which all others
 * build; glue.c calls the rest: load.c gets the module, values.c writes constants and enums,
 * class.c classes, arguments.c and call.c the calls into the module, import.c those out of it,
 * record.c structs, pointer.c those with pointers, alloc.c what --alloc adds, keep.c what C keeps,
 * follow.c pointers that C gives back, callback.c functions that are passed.
 *
 * Names in the glue. Those from the header are exported as they are; none of them contains a $.
 * The glue's own do: a C function is $symbol, what belongs to a class or a parameter is Adder$free
 * or key$at, and a name of the header that the runtime has taken becomes name$, see glue_binding().
 */
#ifndef TARE_EMIT_H
#define TARE_EMIT_H

#include "glue/glue.h"
#include "lower/lower.h"

struct glue {
  struct arena *arena;
  const struct api *api;
  const struct glue_options *options;
  struct text body;
  struct text exported; /* for the file's end: `x$ as x` for bindings that could not have their
                           exported name, or where the language has no exports, all of them */
  bool nests;           /* imports may call back while a call has instances or scratch: busy.js */
  bool nests_scratch;   /* and scratch it is: nested.js */
  const char *title; /* what the call that is written is called in errors, or NULL: by its name */
  struct {
    const char *begin; /* in front of the address of what a constructor or factory of a handle
                          makes; NULL in any other call */
    const char *type;  /* behind it: the class that the instance is to be of, or nothing */
    const struct record *record; /* of a handle by value: its struct; then `begin` is NULL */
  } made;
  bool has_blocks; /* linear memory is taken for more than instances and scratch: alloc.c */
  const struct function *moving; /* the call that is written, as long as glue_write_moving() has
                                    not written what it moves; or NULL */
  const char *moving_title;
};

/** One line of the body, indented by `depth` steps. */
__attribute__((format(printf, 3, 4))) void glue_line(struct glue *glue, int depth,
                                                     const char *format, ...);

/** Ends the command where src/lower/ has a kind of step, shape or argument whose JavaScript was
 * forgotten. `what` and `kind` say which. */
_Noreturn void glue_missing_emitter(const char *what, int kind);

/** The word to put before the declaration of `local`, which is exported as `name`. */
const char *glue_export_as(struct glue *glue, const char *local, const char *name);

/**
 * The local name of what is exported as `name`, and the word to put before its declaration; where
 * the two names differ, an export clause is noted.
 */
const char *glue_exported(struct glue *glue, const char *name, const char **prefix);

/** What bundlers read in front of a call: its result is all that it is for. Or nothing. */
const char *glue_pure(const struct glue *glue);

/** A file name as it stands in a URL and in a JavaScript string. */
const char *glue_url_of(struct arena *arena, const char *name);

/* ---- load.c ---- */

/** The instance of a module that is in the glue itself, or that the glue imports. */
void glue_add_embedded(const struct glue *glue, struct text *out);

/** init(), which loads the module. */
void glue_add_loader(struct glue *glue, struct text *out);

/** What the glue takes for granted of the module, in text: its exports and imports, and where
 * memory is free. */
const char *glue_module_interface(const struct glue *glue);

/* ---- release.c ---- */

/** The keyword for a declaration of what the glue knows of linear memory: `let` with --release,
 * which sets it again. */
const char *glue_books(const struct glue *glue);

/** An expression for the cell of what has just been made; with --release the cell is noted. */
const char *glue_noted(const struct glue *glue, const char *cell);

/** Adds release(), if the build has it. `code`: all of the glue ahead of it. */
void glue_add_release(struct glue *glue, struct text *out, const char *code);

/** Code that mentions what release() calls, so that the runtime has it; or "". */
const char *glue_release_mentions(const struct glue *glue);

/* ---- values.c ---- */

void glue_write_enumeration(struct glue *glue, const struct enumeration *enumeration);

void glue_write_constant(struct glue *glue, const struct constant *constant);

/* ---- alloc.c ---- */

/** Where blocks of linear memory come from. A debug build fills them as it fills slots. */
void glue_write_blocks(struct glue *glue);

/** alloc(), which gives blocks to JavaScript. */
void glue_write_alloc(struct glue *glue);

/* ---- keep.c ---- */

/** Whether C keeps anything that some function is given. */
bool glue_keeps(const struct api *api);

/** Whether a cell has what some call gave, by its number. */
bool glue_keeps_numbered(const struct lowered *lowered);

/** The bytes of an argument that C keeps, as they are before memory may grow: a statement, or none.
 */
void glue_write_kept_bytes(struct glue *glue, int depth, const struct lowered *lowered,
                           const struct value *value);

/** Expressions for what keeps, with C, what a function is given. */
struct keeper {
  const char *cell;
  const char *held; /* the list of the instances that it keeps */
};

struct keeper glue_keeper(const struct glue *glue, const struct lowered *lowered);

/** `this`. */
struct keeper glue_keeper_this(const struct glue *glue, const struct class *class);

/** Statements that copy what C keeps, ahead of scratch. `settles`: whether the
 * instance may have kept something before. */
void glue_write_keeping(struct glue *glue, int depth, const struct function *function,
                        struct keeper keeper, bool settles);

/** The same for a call that makes an instance, which is to keep it: what follows stands between the
 * two, at one step more, and where it throws, nothing is kept. */
void glue_write_keeping_begin(struct glue *glue, int depth, const struct function *function,
                              struct keeper keeper);
void glue_write_keeping_end(struct glue *glue, int depth, struct keeper keeper);

/** Statements behind a call that returned: what C kept before is given back. */
void glue_write_settling(struct glue *glue, int depth, const struct function *function,
                         struct keeper keeper);

/** The same behind one that began the instance anew: all else that was kept is given back. */
void glue_write_letting_go(struct glue *glue, int depth, const struct function *init,
                           struct keeper keeper);

/* ---- arguments.c ---- */

/** `right, name`: what a caller passes, in the header's order. */
const char *glue_parameters(const struct glue *glue, const struct function *function);

/** The check of one scalar. `name`: an expression, of what it is called in the error. */
void glue_write_scalar_check(struct glue *glue, int depth, enum scalar scalar, const char *value,
                             const char *name);

/** The check of an enumerator, or of an OR of flags. `name`: an expression. */
void glue_write_enum_check(struct glue *glue, int depth, const struct enumeration *enumeration,
                           const char *value, const char *name);

/** Statements that throw where an argument is not what the header asks for. */
void glue_write_checks(struct glue *glue, int depth, const struct function *function);

bool glue_uses_scratch(const struct function *function);

/** How many elements an argument has, as C is told in the call. */
const char *glue_own_length(const struct glue *glue, const struct lowered *lowered,
                            const struct value *value);

/** A slot for the call that is written; where imports may call back, noted as in use. */
const char *glue_engaged(const struct glue *glue, const char *slot);

/** Where a value's bytes are, around the call: `x$at`. */
const char *glue_address_of_value(const struct glue *glue, const struct value *value);

/** A statement that throws where `value`, a JavaScript expression, is not of the type. */
void glue_write_type_check(struct glue *glue, int depth, enum scalar scalar,
                           const struct enumeration *enumeration, const char *value,
                           const char *name);

/**
 * Statements that put all arguments into scratch ahead of the call, after `room` bytes that are
 * left for a slot.
 */
void glue_write_scratch(struct glue *glue, int depth, const struct function *function, size_t room);

/** The call as an expression, with its arguments already in scratch. `self`: the slot, or "". */
const char *glue_call_from_scratch(const struct glue *glue, const struct function *function,
                                   const char *self);

/** The local variable of a parameter. */
const char *glue_local(const struct glue *glue, const struct value *value);

/** Of an array what goes to C: the caller's own, or a copy of it. */
const char *glue_array(const struct glue *glue, const struct value *value);

/** Whether an argument that lies in linear memory is passed without a copy. */
bool glue_may_be_here(const struct glue *glue, const struct value *value);

/** An expression for what a value is where it is not null: `x == null ? 0 : …` where null is
 * NULL. */
const char *glue_unless_null(const struct glue *glue, const struct value *value,
                             const char *expression);

/** What stands in front of a statement about a value that may be null: `x == null || `, or
 * nothing. */
const char *glue_or_null(const struct glue *glue, const struct value *value);

/** An expression for a length: of parts that C writes, once the call has returned. */
const char *glue_computed(const struct glue *glue, const struct lowered *lowered,
                          const struct length *length);

/** How much room there is in the words of JavaScript, for messages: `2 * n + 16`, `data.length /
 * 2`. */
const char *glue_length_text(const struct glue *glue, const struct lowered *lowered,
                             const struct length *length);

/** How many elements an output has room for. */
const char *glue_room_of(const struct glue *glue, const struct value *value);

/** The same in bytes. */
const char *glue_room_in_bytes(const struct glue *glue, const struct value *value);

/** Where C says how much of an output it wrote. */
const char *glue_length_cell(const struct glue *glue, const struct value *value);

/** Statements that put into scratch what is read back after the call. */
void glue_write_read_back(struct glue *glue, int depth, const struct function *function);

/** The call as an expression that puts all other arguments into scratch. */
const char *glue_call(const struct glue *glue, const struct function *function, const char *self);

/* ---- call.c ---- */

/** What a call is called in errors: `f()`, or of a property its name. */
const char *glue_title(const struct glue *glue, const struct function *function);

/** `const result = …` of a call that may fail, and the statement that throws then. `title`: what
 * the user called. */
void glue_write_checked(struct glue *glue, int depth, const struct lowered *lowered,
                        const char *call, const char *title);

/** The call with what comes before and after it: scratch, conversion of the result, outputs. */
void glue_write_call(struct glue *glue, int depth, const struct function *function,
                     const char *self);

/** C's value as JavaScript's: an i32 has no sign of its own, and an i64 comes as a signed bigint.
 */
const char *glue_converted_value(const struct glue *glue, enum scalar scalar,
                                 const char *expression);

/** The local that has the bytes of a string that goes to C, what makes them, and how many units
 * they are. */
const char *glue_string_bytes(const struct glue *glue, const struct value *value);
const char *glue_string_encoder(const struct glue *glue, const struct value *value);
const char *glue_string_length(const struct glue *glue, const struct value *value);

/** The string of `length` units at an address. */
const char *glue_string_of(const struct glue *glue, const struct value *value, const char *at,
                           const char *length);

/** One that C returned, up to its NUL: at NULL it throws, or is null. */
const char *glue_string_returned(const struct glue *glue, const struct value *value, const char *at,
                                 const char *title);
const char *glue_string_or_null(const struct glue *glue, const struct value *value, const char *at);

/** The string at an address; `length` is not looked at where it ends in a NUL. */
const char *glue_string_at(const struct glue *glue, const struct value *value, const char *at,
                           const char *length);

/** A copy of the elements at an address. */
const char *glue_array_at(const struct glue *glue, const struct value *value, const char *at,
                          const char *length);

/* ---- follow.c ---- */

/** A copy of what a pointer leads to that C gave back, as an expression. `title`: of the call. */
const char *glue_followed(const struct glue *glue, const struct lowered *lowered,
                          const struct value *value, const char *title);

/** Statements right behind the call, by which the pointers are known that C put into scratch.
 * Returns whether any is to be freed. */
bool glue_write_followed(struct glue *glue, int depth, const struct lowered *lowered);

/** Statements that free what is the caller's. */
void glue_write_releases(struct glue *glue, int depth, const struct lowered *lowered);
/* ---- callback.c ---- */

/** Variables of the module's scope for what C may call. */
void glue_write_callbacks(struct glue *glue);

/** The expression for the function that C calls: of a number, or of the call in progress. */
const char *glue_callback(const struct glue *glue, const struct function *callback);

/** What calls it, with what keeps calls within calls apart: up to and with the parenthesis ahead of
 * the function, or nothing. */
const char *glue_callback_run(const struct glue *glue);

/** Statements that check a callback of an object, and put C's pointer to it where it is. `name`: an
 * expression. */
void glue_write_callback_field(struct glue *glue, int depth, const struct field *field,
                               const char *value, const char *name, const char *at);

/** The object whose address C passes to a callback. */
const char *glue_instance_at(const struct glue *glue, const struct value *value, const char *at);

/** The address of a function that is passed, for C. */
const char *glue_callback_pointer(const struct glue *glue, const struct value *value);

/** Whether C keeps a callback that has no number: its keeper has to be there ahead of it. */
bool glue_holds_callbacks(const struct lowered *lowered);

/** Statements ahead of a call that has callbacks, and behind it; between them, `depth` is what the
 * first one returned. `keeper`: what keeps those that C keeps. */
int glue_begin_callbacks(struct glue *glue, int depth, const struct lowered *lowered,
                         struct keeper keeper);
void glue_end_callbacks(struct glue *glue, int depth, const struct lowered *lowered);

/** Whether C calls a function that it keeps without a user pointer: the instance tells which. */
bool glue_finds_by_slot(const struct lowered *lowered);

/** The same for what a call that failed gave C to keep without a user pointer. `condition`: an `if`
 * of that, or "". */
void glue_undo_callbacks(struct glue *glue, int depth, const struct lowered *lowered,
                         const char *condition);

/** Statements that have C keep the callbacks of an object, ahead of its bytes. */
void glue_write_kept_object(struct glue *glue, int depth, const struct value *value,
                            struct keeper keeper, size_t by);

/** The expression that has C keep functions under a number. */
const char *glue_callback_kept(const struct glue *glue, const struct lowered *lowered,
                               const struct value *value, struct keeper keeper, size_t by);

/** Whether functions without a number are found by the slots of instances of this class. */
bool glue_keeps_by_slot(const struct glue *glue, const struct class *class);

/** What ends an instance that is garbage: by then, its functions are gone. */
const char *glue_end_of_garbage(const struct glue *glue, const struct class *class,
                                const char *end);

/* ---- import.c ---- */

/** Whether either module calls any. */
bool glue_calls_imports(const struct glue *glue);

/** What begins the glue of a header with imports; all modules' scope. */
void glue_add_import_functions(struct glue *glue, struct text *out);

/** `a: { a: (level) => …, … }`: the functions that the module imports, as it imports them; empty
 * where it imports none. */
const char *glue_import_adapters(const struct glue *glue);

/* ---- record.c ---- */

/** `view.getFloat64(at, true)` */
const char *glue_view_get(const struct glue *glue, enum scalar scalar, const char *view,
                          const char *at);

const char *glue_view_set(const struct glue *glue, enum scalar scalar, const char *view,
                          const char *at, const char *value);

/** The local name of a field in the function that puts its record. */
const char *glue_record_local(const struct glue *glue, const struct record *record,
                              const struct field *field);

/** `Point$put` and `Point$get`, as far as they are needed. */
void glue_write_record(struct glue *glue, const struct record *record);

/** The statement that makes bytes of what is passed for a value, `p$view` of an object and
 * `p$bytes` of an array: it checks it, and runs the user's getters. */
void glue_write_record_pack(struct glue *glue, int depth, const struct value *value,
                            const char *passed);

/** The expression that puts an object's bytes into scratch. */
const char *glue_record_put(const struct glue *glue, const struct lowered *lowered,
                            const struct value *value);

/** Of a record that is passed as its one number, that. */
const char *glue_record_number(const struct glue *glue, const struct lowered *lowered,
                               const struct value *value);

/** The object that C wrote at an address, or where they are several, so many as the expression
 * `count`. */
const char *glue_record_result(const struct glue *glue, const struct value *value, const char *at,
                               const char *count);

/** Whether it is an array that is a typed array in JavaScript. */
bool glue_is_typed_array(const struct field *field);

/** Whether a text is in it, or in a record within it, and reading it may throw. */
bool glue_record_has_text(const struct record *record);

/** The object that the function's result, the expression `number`, is the one number of. */
const char *glue_record_of_number(const struct glue *glue, const struct record *record,
                                  const char *number);

/* ---- value_handle.c ---- */

/** A class whose instances C knows by a struct of integers. */
void glue_write_value_handle(struct glue *glue, const struct class *class);

/** The functions that put such a struct into bytes, and make an instance of them. */
void glue_write_value_codec(struct glue *glue, const struct record *record);

/** Refuses, before C has run, instances that cannot be changed; of several the list was checked. */
void glue_write_value_touch(struct glue *glue, int depth, const struct value *value,
                            const char *passed);

/** Whether it has `id` and `fromId`: not where C has functions of these names. */
bool glue_value_has_id(const struct class *class);

/* ---- handle.c ---- */

void glue_write_handle(struct glue *glue, const struct class *class);

/** A statement of reset(): what was borrowed from the instance may have ended. */
void glue_write_reset_change(struct glue *glue, int depth, const struct class *class);

/** What makes instances of the class iterable: a method that gives the first of several, and what
 * gives the next ones. */
void glue_write_iterator(struct glue *glue, const struct function *first);

/** The expression for the instance that C gave. `at`: of its address; `title`: of the call. */
const char *glue_handle(const struct glue *glue, const struct lowered *lowered,
                        const struct value *value, const char *at, const char *title);

/** Whether functions make instances of others that must end before these: of which class, or of
 * any where it is NULL. */
bool glue_handle_is_used(const struct glue *glue, const struct class *class);

/** Whether C gives out instances of the class that JavaScript does not own. */
bool glue_handle_lends(const struct glue *glue, const struct class *class);

/**
 * Statements ahead of a call, behind the checks: they end what was borrowed before, and what is
 * moved. Returns whether the address of `this` is in `self$at` from there on, since the cell may
 * have lost it. `title`: of the call. If something moves, the statements are left to
 * glue_write_moving(): there may be no room for the arguments, and then C must not have got
 * anything.
 */
bool glue_write_changes(struct glue *glue, int depth, const struct function *function,
                        const char *title);

/** Leaves what the call moves or ends to glue_write_moving(). `title`: of the call, or NULL where
 * nothing borrowed can end. */
void glue_write_later(struct glue *glue, const struct function *function, const char *title);

/** Statements, if some were left to it, right ahead of the call: behind them only C can throw. */
void glue_write_moving(struct glue *glue, int depth);

/** Whether glue_write_changes() writes anything. */
bool glue_changes(const struct glue *glue, const struct function *function);

/** Whether JavaScript ends instances of the class. */
bool glue_handle_is_owned(const struct glue *glue, const struct class *class);

/** Whether instances of the class are made from others. */
bool glue_handle_uses_others(const struct glue *glue, const struct class *class);

/** Whether it is an argument that is one instance, or several. */
bool glue_is_instance(const struct value *value);

/** `item?.[Item$cell]`, of an argument; of several the cells, for the middle of a list. */
const char *glue_handle_cell(const struct glue *glue, const struct value *value);

/** A cell; throws where the instance cannot end. */
const char *glue_handle_ended(const struct glue *glue, const struct class *class, const char *cell);

/* ---- moves.c ---- */

/** Whether some of the arguments are C's from then on. */
bool glue_moves(const struct lowered *lowered);

/** Statements that throw where one of them cannot be. Behind `checks_first` nothing throws in
 * glue_write_moves(); otherwise only the first one may, which has not moved by then. */
void glue_write_move_checks(struct glue *glue, int depth, const struct lowered *lowered,
                            bool checks_first);

/** Statements that take them from JavaScript. */
void glue_write_moves(struct glue *glue, int depth, const struct lowered *lowered);

/** Whether some come back where the call fails. */
bool glue_gives_back(const struct lowered *lowered);

/** Statements that give these back to JavaScript. */
void glue_write_given_back(struct glue *glue, int depth, const struct lowered *lowered);

/** Statements behind a call that has not failed, and so has taken them. */
void glue_write_gone(struct glue *glue, int depth, const struct lowered *lowered);

/* ---- pointer.c ---- */

/** Statements of `Point$put` for the pointers of a record, and the fields that belong to them. */
void glue_write_pointers(struct glue *glue, const struct record *record);

/** The expression for what a pointer leads to that C gave. */
const char *glue_pointer_get(const struct glue *glue, const struct record *record,
                             const struct field *field);

/** The statement that makes bytes of what is passed for a value with pointers, `p$links`. */
void glue_write_pointers_pack(struct glue *glue, int depth, const struct value *value,
                              const char *passed);

/** The expression that puts these into scratch. */
const char *glue_pointers_put(const struct glue *glue, const struct value *value);

/* ---- feed.c ---- */

/** A call whose input and output lie where fields of the instance at `address` say. */
const char *glue_feed(const struct glue *glue, const struct lowered *lowered, const char *address,
                      const char *call);

/* ---- class.c ---- */

/** The slot in the cell that an expression gives; throws where the instance has ended. */
const char *glue_live(const struct glue *glue, const struct class *class, const char *cell);

/** What `new` throws where there is no constructor, with the factories if there are some: `Thing
 * has no constructor: use Thing.keyed() or Thing.parse()`. */
const char *glue_instead_of_new(const struct glue *glue, const struct class *class);

/** The slot of an argument, where the class is one somewhere. */
void glue_write_slot_access(struct glue *glue, const struct class *class);

/** `class Thing {`, with what is in front of it. Returns whether `glue_write_class_end()` is to
 * close a function as well. */
bool glue_write_class_begin(struct glue *glue, const struct class *class);

void glue_write_class_end(struct glue *glue, bool is_pure);

void glue_write_methods(struct glue *glue, const struct class *class);

/** The call of a function that makes an instance, from the first byte of scratch to `return`. */
void glue_write_making(struct glue *glue, int depth, const struct function *function,
                       const char *self);

void glue_write_class(struct glue *glue, const struct class *class);

/**
 * The address of an instance for one call, of what its cell holds. `index`: how
 * many instances of the class come before it in the call; `is_const`: the call does not write it.
 */
const char *glue_address(const struct glue *glue, const struct class *class, const char *slot,
                         uint32_t index, bool is_const);

/** The call of a class's destructor. */
const char *glue_handle_end(const struct glue *glue, const struct class *class, const char *at);

/** The function that frees what a value leads to. */
const char *glue_release(const struct glue *glue, const struct value *value);

/* ---- several.c ---- */

/** The copy of an array of instances that a call is given. */
const char *glue_several_list(const struct glue *glue, const struct value *value);

/** Their cells, for the middle of a list. */
const char *glue_several_cells(const struct glue *glue, const struct value *value);

/** Copies the array. */
void glue_write_several_pack(struct glue *glue, int depth, const struct value *value);

/** Checks each, and makes an array of their addresses. */
void glue_write_several_check(struct glue *glue, int depth, const struct value *value);

/** How many there are. */
const char *glue_several_length(const struct glue *glue, const struct value *value);

/** Puts their addresses into scratch. */
const char *glue_several_put(const struct glue *glue, const struct value *value);

/** The array of those whose addresses C passes to a callback. */
const char *glue_several_visit(const struct glue *glue, const struct value *value, const char *at,
                               const char *length);

#endif
