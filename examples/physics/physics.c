#include "physics.h"

#include <stdbool.h>

#include <tare/fixed.h>

/* Two bodies that touch and approach each other. They are found first and parted then, so that who
 * touches whom does not depend on who was parted before. */
typedef struct contact {
  uint32_t one, other;
} contact;

TARE_VECTOR(contact_list, contact, 256);

void world_init(World *self, int32_t width, int32_t height, int32_t gravity) {
  *self = (World){width, height, gravity};
}

static int32_t clamp(int64_t value, int32_t least, int32_t most) {
  return value < least ? least : value > most ? most : (int32_t)value;
}

/* Moves along one axis, and back off a wall. */
static void move(int32_t *at, int32_t *speed, int32_t acceleration, int32_t size) {
  const int32_t least = PHYSICS_ONE / 2, most = size - PHYSICS_ONE / 2;
  *speed = clamp((int64_t)*speed + acceleration, -PHYSICS_MAX_SPEED, PHYSICS_MAX_SPEED);
  const int64_t to = (int64_t)*at + *speed;
  *at = clamp(to, least, most);
  if ((to < least && *speed < 0) || (to > most && *speed > 0))
    *speed = -*speed;
}

/* The way from one body to the other, and how fast it gets longer: by the dot product of the two.
 */
struct relation {
  int64_t dx, dy, dot;
};

static struct relation relate(const Body *one, const Body *other) {
  const int64_t dx = (int64_t)other->x - one->x, dy = (int64_t)other->y - one->y;
  return (struct relation){
      dx, dy, dx * ((int64_t)other->vx - one->vx) + dy * ((int64_t)other->vy - one->vy)};
}

static bool touches(const Body *one, const Body *other) {
  const struct relation r = relate(one, other);
  const int64_t reach = PHYSICS_ONE; /* two halves */
  return r.dx > -reach && r.dx < reach && r.dy > -reach && r.dy < reach && r.dot < 0 &&
         r.dx * r.dx + r.dy * r.dy < reach * reach;
}

/* Equal masses exchange what they have of speed along the line between them. */
static void part(Body *one, Body *other) {
  const struct relation r = relate(one, other);
  const uint64_t square = (uint64_t)(r.dx * r.dx + r.dy * r.dy);
  if (r.dot >= 0 || square == 0)
    return; /* parted already, with another */
  const uint64_t approach = ((uint64_t)-r.dot << 16) / square;
  const int64_t x = (int64_t)approach * r.dx / 65536, y = (int64_t)approach * r.dy / 65536;
  one->vx = clamp(one->vx - x, -PHYSICS_MAX_SPEED, PHYSICS_MAX_SPEED);
  one->vy = clamp(one->vy - y, -PHYSICS_MAX_SPEED, PHYSICS_MAX_SPEED);
  other->vx = clamp(other->vx + x, -PHYSICS_MAX_SPEED, PHYSICS_MAX_SPEED);
  other->vy = clamp(other->vy + y, -PHYSICS_MAX_SPEED, PHYSICS_MAX_SPEED);
}

static void find_contacts(const Body *bodies, size_t bodies_len, contact_list *contacts) {
  for (uint32_t i = 0; i < bodies_len; i++)
    for (uint32_t j = i + 1; j < bodies_len; j++)
      if (touches(&bodies[i], &bodies[j]) && !contact_list_push(contacts, (contact){i, j}))
        return;
}

uint32_t world_step(const World *self, Body *bodies, size_t bodies_len) {
  contact_list contacts;
  contact_list_clear(&contacts);
  for (size_t i = 0; i < bodies_len; i++) {
    move(&bodies[i].x, &bodies[i].vx, 0, self->width);
    move(&bodies[i].y, &bodies[i].vy, self->gravity, self->height);
  }
  find_contacts(bodies, bodies_len, &contacts);
  for (size_t i = 0; i < contacts.count; i++)
    part(&bodies[contacts.items[i].one], &bodies[contacts.items[i].other]);
  return contacts.count;
}

uint64_t physics_motion(const Body *bodies, size_t bodies_len) {
  uint64_t sum = 0;
  for (size_t i = 0; i < bodies_len; i++)
    sum += (uint64_t)((int64_t)bodies[i].vx * bodies[i].vx + (int64_t)bodies[i].vy * bodies[i].vy);
  return sum;
}
