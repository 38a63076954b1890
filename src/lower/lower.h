/*
 * Each function of the model is lowered once: to the values that pass between JavaScript and C, to
 * the arguments of C in their order, and to the steps around the call. The module's signature,
 * scratch, the JavaScript of calls and of imports, the types and `--explain` are folds over that.
 *
 * A row of the table (`enum param_kind`) is one entry in api.c: a direction, a shape, an extent
 * and a passing. lower.c derives the steps from these four, so a new combination of known ones
 * needs no other code.
 */
#ifndef TARE_LOWER_H
#define TARE_LOWER_H

#include "api.h"

/** One thing that passes between JavaScript and C: of a parameter, or C's own result. */
struct value {
  enum direction direction;
  enum shape shape;
  enum extent_kind extent;
  enum passing passing;
  bool is_result;       /* C's own: `name` is what it is called beside outputs */
  bool is_returned;     /* a part of what the function gives back: an output, or what C changes and
                           JavaScript cannot change in place */
  const char *name;     /* camelCase */
  const char *argument; /* what the caller passes for it is called: of an output, the length that
                           it chooses; NULL where the caller passes nothing */
  const char *doc;      /* or NULL */
  const char *argument_doc; /* of such a length, or NULL */
  enum scalar scalar; /* the value's or the elements' type; of a record by value, its number's */
  const struct enumeration *enumeration; /* of SHAPE_ENUM */
  const struct record *record;           /* of SHAPE_RECORD and SHAPE_RECORDS */
  const struct class *class;             /* of SHAPE_INSTANCE and SHAPE_INSTANCES */
  const struct given *given;             /* of a handle that C gives out; NULL of any other */
  const struct function *callback;       /* of SHAPE_FUNCTION */
  const char *user;                      /* C's parameter that such a function gets back, or NULL */
  enum evidence user_by;                 /* what says so */
  uint32_t index;     /* of an instance: how many of its class the call has before it */
  bool moves;         /* of a handle: C owns it from then on */
  bool comes_back;    /* but where the call fails */
  bool takes_bytes;   /* of a string: any bytes are as good */
  bool is_const;      /* of an instance: the call does not write it */
  enum scalar length; /* the type of the C parameter that has its length, or SCALAR_VOID */
  size_t count;       /* elements of EXTENT_FIXED */
  bool is_copied;     /* an array that is copied before what is in it is checked */
  const struct length *elements;                      /* how many, of EXTENT_COMPUTED */
  enum evidence direction_by, length_by, nullable_by; /* what says so */
  bool is_nullable; /* JavaScript's null is NULL; of another string that C returns, NULL is an
                       error */
  bool has_end;     /* C gets the address behind it, too */
  bool is_self;     /* of a handle by value: the instance that the method is called on */
  bool ends;        /* likewise: it is used up */
  enum length_cell {
    CELL_NONE,
    CELL_CAPACITY, /* C gets the address of the capacity, and changes it to how much it wrote */
    CELL_WRITTEN,  /* the same, but C only writes it */
  } cell;
  enum scalar cell_scalar; /* of what lies there */
  size_t element_size;     /* bytes */
  size_t room;    /* bytes of scratch or of a copy that is kept; 0 where none are needed, or
                     the call alone tells */
  bool is_open;   /* the call alone tells */
  uint32_t frame; /* of a stream: elements that no window may part; 0: none */
  bool is_kept;   /* C keeps the pointer: a copy of the bytes, or the instance, stays alive */
  bool is_kept_for_good;       /* and beside what earlier calls gave, until the keeper ends */
  enum target_kind target;     /* of a pointer that C gives back; TARGET_NONE of anything else */
  const char *release;         /* of TARGET_OWNED: the function that frees it */
  const struct value *within;  /* of TARGET_WITHIN and PASS_WITHIN: what it leads into */
  const struct value *counted; /* of a number that C changes: it is the length of this at first */
  bool is_met_again;           /* the address of its bytes is needed once the call has returned */
  enum fed {
    FED_NONE,
    FED_INPUT,  /* C finds it in a field of an instance, not in an argument */
    FED_OUTPUT, /* likewise the room for it */
    FED_TAKEN,  /* how much of the input C took */
  } fed;
};

/** An argument of C. */
enum argument_kind {
  ARGUMENT_SELF,      /* the address of the instance that the function belongs to */
  ARGUMENT_VALUE,     /* a number */
  ARGUMENT_ADDRESS,   /* where the value's bytes are: its passing tells whose memory that is */
  ARGUMENT_LENGTH,    /* how many elements it has, or how many there is room for */
  ARGUMENT_LENGTH_AT, /* the address of that, in scratch */
  ARGUMENT_END,       /* the address behind the value's bytes */
  ARGUMENT_USER,      /* the number of the function; of a callback its own */
  ARGUMENT_CONSTANT,
};

struct c_argument {
  enum argument_kind kind;
  enum scalar type;          /* SCALAR_U32 of an address */
  const struct value *value; /* NULL of ARGUMENT_SELF, ARGUMENT_CONSTANT and a callback's own
                                ARGUMENT_USER */
  const char *name;          /* of ARGUMENT_USER: C's */
  size_t unit;               /* of ARGUMENT_LENGTH: what one element counts for */
  double constant;
};

/** The phases of a call into the module, in their order. An import begins with what C passes, which
 * is collected; then comes the call, and what JavaScript gives back is checked and placed. */
enum phase {
  PHASE_CHECK,   /* throws before anything was changed */
  PHASE_KEEP,    /* copies what C keeps: memory may grow, so nothing is in scratch yet */
  PHASE_PLACE,   /* puts bytes where the other side finds them */
  PHASE_CALL,    /* one step, with the arguments */
  PHASE_COLLECT, /* makes JavaScript's values of what the other side left */
  PHASE_SETTLE,  /* gives back what C no longer keeps */
  PHASE_RETURN,  /* by now nothing is read from scratch any more, so the user's code may run */
};

enum step_kind {
  STEP_NONE, /* for a shape that needs nothing here */

  /* Check. Objects come first: their getters may free instances, detach arrays and grow memory. */
  STEP_PACK_RECORD, /* makes bytes of an object, which checks it */
  STEP_PACK_RECORDS,
  STEP_PACK_INSTANCES, /* an array of its own: to read the caller's may run code */
  STEP_CHECK_SCALAR,
  STEP_CHECK_ENUM,
  STEP_CHECK_ARRAY,
  STEP_CHECK_INSTANCE,
  STEP_CHECK_INSTANCES, /* makes an array of their addresses */
  STEP_CHECK_FUNCTION,
  STEP_ENCODE,         /* makes UTF-8 of a string, which checks it */
  STEP_COUNT_RECORDS,  /* their number, of their bytes */
  STEP_CHECK_LENGTH,   /* that its C parameter can hold it */
  STEP_CHECK_ROOM,     /* the length that the caller chooses for an output */
  STEP_MEASURE,        /* computes how many elements an output has */
  STEP_CHECK_POSITION, /* that an index is one of what it leads into */
  STEP_LOCATE,         /* whether it lies in linear memory already, and how long it is */

  /* Keep and settle */
  STEP_KEEP,
  STEP_SETTLE,

  /* Place */
  STEP_PUT_SCALAR,
  STEP_PUT_LENGTH, /* of an output, for C to change */
  STEP_PUT_ARRAY,
  STEP_PUT_STRING,
  STEP_PUT_RECORD,
  STEP_PUT_RECORDS,
  STEP_PUT_INSTANCES,
  STEP_PUT_COUNT,
  STEP_TAKE,        /* zeroed room for an output: C may leave it unwritten */
  STEP_STORE,       /* of an import: what it gives back */
  STEP_STORE_UP_TO, /* the same as far as there is room, and how much it was */

  STEP_CALL,

  /* Collect. What is changed in place is brought up to date, and outputs are read. */
  STEP_CHECK_SUCCESS,  /* comes first: of a call that failed nothing is collected */
  STEP_CONVERT_SCALAR, /* of C's number */
  STEP_CONVERT_RECORD,
  STEP_CONVERT_INSTANCE,
  STEP_CHECK_WRITTEN, /* the number of elements that C says it wrote */
  STEP_UPDATE_ARRAY,
  STEP_UPDATE_RECORD, /* only as far as a new object: setters run later */
  STEP_UPDATE_RECORDS,
  STEP_GET_SCALAR,
  STEP_GET_STRING,
  STEP_GET_ARRAY,
  STEP_GET_RECORD,
  STEP_GET_RECORDS,
  STEP_GET_INSTANCE,
  STEP_GET_INSTANCES, /* of a callback: the objects whose addresses C passes */
  STEP_FOLLOW,        /* a pointer that C gave back: copies what is there */
  STEP_GET_ROOM,      /* of an import: how much C has room for */
  STEP_GET_POSITION,  /* likewise: the index of the element whose address C passes */
  STEP_FIND_INSTANCE, /* of a callback: the object whose address C passes */

  /* Return */
  STEP_ASSIGN_RECORD, /* runs the user's setters */
  STEP_ASSIGN_RECORDS,
  STEP_RETURN,
};

struct step {
  enum phase phase;
  enum step_kind kind;
  const struct value *value; /* NULL of STEP_CALL, STEP_SETTLE and STEP_RETURN */
};

/** How a call tells that C now keeps what it was given, and what it kept before no longer. */
enum settling {
  SETTLE_NEVER,  /* nothing is kept, or nobody knows: then all stays until the keeper ends */
  SETTLE_ALWAYS, /* it returns */
  SETTLE_IF_TRUE,
};

/** How C's result says that the call failed. */
struct failure {
  enum failure_rule rule;
  struct value code;     /* C's result, as the error has it */
  const char *predicate; /* the function that says it of the code; of FAILURE_PREDICATE */
  const char *value;     /* the number that is one; of FAILURE_VALUE */
  enum message_source source;
  const char *message;            /* the function that gives the text, or NULL */
  const struct value *message_of; /* the instance that it takes, NULL is `self`; or the output */
  enum evidence by;               /* what says so */
};

/** A lowered function: what a call of it takes. */
struct lowered {
  const struct class *self;      /* whose instance C takes ahead of the parameters, or NULL */
  const struct param *receiver;  /* that instance as a parameter, or NULL */
  const struct class *makes;     /* whose instance it makes through a parameter, or NULL */
  const struct class *creates;   /* of which handle C makes a new instance, or NULL */
  enum scalar result;            /* C's result; SCALAR_U32 of an address */
  const struct value *status;    /* C's result where it is not one of the values, but tells success
                                    from failure; or NULL */
  const struct failure *failure; /* by a mark or the comment, or NULL */
  struct value *values;          /* C's result if it is a value, then one for each parameter */
  size_t value_count;
  const struct value *filled;   /* the output that C's result is the length of, or NULL */
  const struct value *streamed; /* the array that is fed in windows, or NULL */
  bool follows;                 /* some of the values are pointers that C gives back */
  const struct value *fed;      /* the instance whose fields have input and output, where it is an
                                   argument */
  const struct feed *feed;      /* what these fields are; NULL: there are none */
  bool keeps;                   /* C keeps some of what it is given */
  bool keeps_all;               /* and all of it for good */
  bool holds;                   /* and among that instances or functions */
  bool calls;                   /* and functions */
  const struct value *keeper;   /* the instance that keeps it, where that is an argument; otherwise
                                   the one that is made, `self`, or the module */
  enum settling settling;
  struct c_argument *arguments; /* in C's order */
  size_t argument_count;
  size_t first;       /* which argument is the first parameter that the header declares */
  struct step *steps; /* in the order in which they happen */
  size_t step_count;
};

/** Lowers every function of the model: sets its `lowered`, and what its classes keep. */
void lower(struct arena *arena, struct api *api);

/** A lowered model in words, as `tare build --explain` prints it. */
void lower_explain(const struct api *api, struct text *out);

/** Whether the call itself gives the value, rather than bytes that it leaves somewhere. */
bool lower_is_direct(const struct value *value);

/** The step that puts the value into scratch; STEP_NONE where it does not go there. */
enum step_kind lower_place(const struct lowered *lowered, const struct value *value);

/** The class whose instance keeps what the function is given; NULL where that is the module, or
 * nothing is kept. */
const struct class *lower_keeper(const struct lowered *lowered);

/** Whether it is an object of callbacks. */
bool lower_is_of_callbacks(const struct value *value);

/** The first of the callbacks that have a value's user pointer: C gets one number for all. */
const struct value *lower_first_of_user(const struct lowered *lowered, const struct value *value);

/** The value of a callback among those of the function that takes it. */
const struct value *lower_callback(const struct function *callback);

/** Whether a call of it puts anything into scratch, or the import finds anything in C's memory. */
bool lower_uses_scratch(const struct lowered *lowered);

#endif
