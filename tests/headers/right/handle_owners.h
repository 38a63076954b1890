// Who owns a handle, where the header says it in words, by const, or by a shortened name.

typedef struct owners_context owners_context;
typedef struct owners_shape owners_shape;
typedef struct owners_prepared_geometry owners_prepared_geometry;

owners_context *owners_context_create(void);
void owners_context_free(owners_context *context);

owners_shape *owners_shape_create(double x);
void owners_shape_destroy(owners_shape *shape);

/** @returns the part, which is the shape's */
const owners_shape *owners_shape_get_part(const owners_shape *shape, int n);

/**
 * The middle of it.
 * @return A new shape. Caller must free it with owners_shape_destroy().
 */
owners_shape *owners_shape_get_middle(const owners_shape *shape);

/** @return Both. Caller is responsible for freeing with owners_shape_destroy(). */
owners_shape *owners_shape_union(const owners_shape *shape, const owners_shape *other);

/** @return What is faster. Caller is responsible for freeing with owners_prepared_geom_destroy(). */
const owners_prepared_geometry *owners_prepare(const owners_shape *shape);
double owners_prepared_geometry_area(const owners_prepared_geometry *prepared);
void owners_prepared_geom_destroy(const owners_prepared_geometry *prepared);

/**
 * @param [in] shape the shape
 * @param [out] width how wide it is
 */
int owners_shape_width(const owners_shape *shape, double *width);
