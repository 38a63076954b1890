/**
 * @file Balls in a box, in fixed point: the same bits on every machine and in every engine, so that
 * players who exchange no more than their inputs see the same game.
 *
 * Numbers are in units of 1/65536. A step is the unit of time.
 */
#ifndef PHYSICS_H
#define PHYSICS_H

#include <stddef.h>
#include <stdint.h>

/** One unit of length. A ball is one unit wide. */
#define PHYSICS_ONE 65536

/** The largest speed, in each direction: half a ball in a step, so that none passes another unseen.
 */
#define PHYSICS_MAX_SPEED 32768

/** A ball: the place of its center, and what is added to that in a step. */
typedef struct Body {
  int32_t x, y;
  int32_t vx, vy;
} Body;

/** A box from 0 to `width` and `height`, at most 16384 units; gravity is towards `height`. */
typedef struct World {
  int32_t width, height;
  int32_t gravity; /* what is added to vy in a step */
} World;

void world_init(World *self, int32_t width, int32_t height, int32_t gravity);

/**
 * Moves all bodies by one step; they bounce off each other and off the walls.
 * @returns how many pairs touched, at most 256: where there are more, the others wait for the next
 * step
 */
uint32_t world_step(const World *self, Body *bodies, size_t bodies_len);

/** The sum of the squares of all speeds, in units of 1/65536 squared. */
uint64_t physics_motion(const Body *bodies, size_t bodies_len);

#endif
