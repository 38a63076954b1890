/* Calls whose input and output lie where fields of an instance say, as of a `z_stream`. */
#include "glue/emit.h"

static const struct value *find(const struct lowered *lowered, enum fed fed) {
  for (size_t i = 0; i < lowered->value_count; i++)
    if (lowered->values[i].fed == fed)
      return &lowered->values[i];
  return NULL;
}

/* `, 0, 4, input$at, input$length`: where the fields are, and what goes there. */
static const char *arguments(const struct glue *glue, const struct lowered *lowered,
                             const struct feed_field *field, enum fed fed) {
  const struct value *value = find(lowered, fed);
  return arena_format(glue->arena, "[%zu, %zu, %s, %s]", field->pointer, field->length,
                      glue_address_of_value(glue, value),
                      fed == FED_INPUT ? glue_own_length(glue, lowered, value)
                                       : glue_room_of(glue, value));
}

const char *glue_feed(const struct glue *glue, const struct lowered *lowered, const char *address,
                      const char *call) {
  const struct feed *feed = lowered->feed;
  const char *none = "undefined";
  if (glue->nests)
    address = arena_format(glue->arena, "feed$alone(%s)", address);
  return arena_format(
      glue->arena, "feed$call(%s, %s, %s, (feed$at) => %s)", address,
      feed->input.is_there ? arguments(glue, lowered, &feed->input, FED_INPUT) : none,
      feed->output.is_there ? arguments(glue, lowered, &feed->output, FED_OUTPUT) : none, call);
}
