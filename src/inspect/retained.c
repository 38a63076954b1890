#include "inspect/retained.h"

#include "inspect/space.h"

/* Nodes are numbered anew, from 0, in the order of a walk depth first: the root, of which the
 * host's entries are callees, then all that the audit reached. The names are the paper's. */
struct dominators {
  const struct audit *audit;
  size_t *retained; /* by the audit's node, the root among them */
  uint32_t count;
  uint32_t *vertex;   /* by number: the audit's node */
  uint32_t *number;   /* and back */
  uint32_t *parent;   /* in the walk's tree; as all below by number and of numbers */
  uint32_t *semi;     /* the semidominator */
  uint32_t *label;    /* the least semidominator on the way up to the forest's root */
  uint32_t *ancestor; /* in the forest that grows; NONE at a root */
  uint32_t *dominator;
  uint32_t *bucket, *next;         /* of a node: the first whose semidominator it is, and on */
  uint32_t *caller, *first_caller; /* who calls, for each */
  uint32_t *path;
  size_t size; /* of all, in bytes */
};

#define NONE AUDIT_NONE

static struct dominators divide(const struct wasm *wasm, void *memory) {
  struct space space = {.memory = memory};
  struct dominators d = {0};
  const size_t functions = wasm->count[WASM_FUNCTION], nodes = functions + 2;
  uint32_t **const arrays[] = {&d.vertex,   &d.number,    &d.parent, &d.semi, &d.label,
                               &d.ancestor, &d.dominator, &d.bucket, &d.next, &d.path};
  d.retained = space_take(&space, nodes, sizeof *d.retained);
  for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
    *arrays[i] = space_take(&space, nodes, sizeof **arrays);
  d.first_caller = space_take(&space, nodes + 1, sizeof *d.first_caller);
  d.caller = space_take(&space, wasm->calls + 2 * functions, sizeof *d.caller);
  d.size = space.size;
  return d;
}

size_t retained_space(const struct wasm *wasm) {
  return divide(wasm, NULL).size;
}

/* Whether the host enters at this node, so that the root is one of its callers. */
static bool is_entry(const struct audit *audit, uint32_t node) {
  return audit->nodes[node].facts & AUDIT_REACHED && audit->nodes[node].caller == AUDIT_NONE;
}

/* ---- The walk ---- */

static void number_node(struct dominators *d, uint32_t node, uint32_t parent) {
  d->vertex[d->count] = node;
  d->number[node] = d->count;
  d->parent[d->count] = parent;
  d->count++;
}

/* Depth first, from one of the host's entries; `path` is of nodes, `next` of the calls to follow.
 */
static void walk(struct dominators *d, uint32_t entry) {
  const struct audit_node *nodes = d->audit->nodes;
  uint32_t depth = 0;
  if (d->number[entry] != NONE)
    return;
  number_node(d, entry, 0);
  d->path[depth] = entry;
  d->next[depth++] = nodes[entry].first_call;
  while (depth) {
    const uint32_t node = d->path[depth - 1];
    if (d->next[depth - 1] == nodes[node + 1].first_call) {
      depth--;
      continue;
    }
    const uint32_t callee = d->audit->calls[d->next[depth - 1]++].to;
    if (d->number[callee] != NONE)
      continue;
    number_node(d, callee, d->number[node]);
    d->path[depth] = callee;
    d->next[depth++] = nodes[callee].first_call;
  }
}

static void number_all(struct dominators *d) {
  const uint32_t tables = d->audit->tables;
  for (uint32_t i = 0; i <= tables; i++)
    d->number[i] = NONE;
  d->vertex[0] = tables + 1;
  d->parent[0] = 0;
  d->count = 1;
  for (uint32_t i = 0; i <= tables; i++)
    if (is_entry(d->audit, i))
      walk(d, i);
}

/* Turns the calls round. */
static void find_callers(struct dominators *d) {
  const struct audit_node *nodes = d->audit->nodes;
  for (uint32_t i = 0; i <= d->count; i++)
    d->first_caller[i] = 0;
  for (int round = 0; round < 2; round++) {
    for (uint32_t i = 1; i < d->count; i++) {
      const uint32_t node = d->vertex[i];
      for (uint32_t call = nodes[node].first_call; call < nodes[node + 1].first_call; call++) {
        const uint32_t callee = d->number[d->audit->calls[call].to];
        if (round == 0)
          d->first_caller[callee]++;
        else
          d->caller[--d->first_caller[callee]] = i;
      }
    }
    if (round == 0)
      for (uint32_t i = 0; i < d->count; i++)
        d->first_caller[i + 1] += d->first_caller[i];
  }
}

/* ---- Dominators ---- */

/* The node of least semidominator on the way from `node` up to its tree's root, which is left out;
 * the way is made shorter for the next time. */
static uint32_t evaluate(struct dominators *d, uint32_t node) {
  uint32_t depth = 0;
  if (d->ancestor[node] == NONE)
    return node;
  for (uint32_t at = node; d->ancestor[d->ancestor[at]] != NONE; at = d->ancestor[at])
    d->path[depth++] = at;
  while (depth) {
    const uint32_t at = d->path[--depth], above = d->ancestor[at];
    if (d->semi[d->label[above]] < d->semi[d->label[at]])
      d->label[at] = d->label[above];
    d->ancestor[at] = d->ancestor[above];
  }
  return d->label[node];
}

static void lower(struct dominators *d, uint32_t node, uint32_t caller) {
  const uint32_t best = d->semi[evaluate(d, caller)];
  if (best < d->semi[node])
    d->semi[node] = best;
}

static void empty_bucket(struct dominators *d, uint32_t node) {
  for (uint32_t v = d->bucket[node], after; v != NONE; v = after) {
    const uint32_t best = evaluate(d, v);
    after = d->next[v];
    d->dominator[v] = d->semi[best] < d->semi[v] ? best : node;
  }
  d->bucket[node] = NONE;
}

static void find_dominators(struct dominators *d) {
  for (uint32_t i = 0; i < d->count; i++) {
    d->semi[i] = d->label[i] = i;
    d->ancestor[i] = d->bucket[i] = NONE;
  }
  for (uint32_t i = d->count; i-- > 1;) {
    if (is_entry(d->audit, d->vertex[i]))
      d->semi[i] = 0;
    for (uint32_t call = d->first_caller[i]; call < d->first_caller[i + 1]; call++)
      lower(d, i, d->caller[call]);
    d->next[i] = d->bucket[d->semi[i]];
    d->bucket[d->semi[i]] = i;
    d->ancestor[i] = d->parent[i];
    empty_bucket(d, d->parent[i]);
  }
  for (uint32_t i = 1; i < d->count; i++)
    if (d->dominator[i] != d->semi[i])
      d->dominator[i] = d->dominator[d->dominator[i]];
}

const size_t *retained_make(const struct audit *audit, void *space) {
  struct dominators d = divide(audit->wasm, space);
  d.audit = audit;
  for (uint32_t i = 0; i < audit->tables + 2; i++)
    d.retained[i] = i < audit->tables ? audit->wasm->functions[i].entry.length : 0;
  number_all(&d);
  find_callers(&d);
  find_dominators(&d);
  for (uint32_t i = d.count; i-- > 1;)
    d.retained[d.vertex[d.dominator[i]]] += d.retained[d.vertex[i]];
  return d.retained;
}
