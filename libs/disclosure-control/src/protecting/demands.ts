import { Figure, Product } from '../table/figure';
import { isSmall } from './printed';

/** The values a figure must be able to take in the eyes of somebody who knows a part of it. */
export interface MustReach {
  readonly down: number;
  readonly up: number;
}

/** The fewest values anybody may be left with, whatever they know (security.md 7.4). */
const FEWEST_VALUES = 3;

/** Whether anybody must be kept from finding this figure: it is small, nearly one's own or all there is, or was a short while ago. */
export const isSensitive = (figure: Figure, product: Product): boolean =>
  figure.published &&
  !figure.held &&
  (isSmall(figure.value, product) ||
    figure.keepHidden ||
    figure.concentrated === true ||
    figure.allInOne === true);

/**
 * How far down and up a sensitive figure must stay possible: over all of 1 to the threshold. Somebody whose own
 * children are part of it knows that it is no less than theirs, and is left at least three values from there.
 * One that is hidden although it is large, because it has risen, is nearly one contributor's own or tells of everybody,
 * must look as if it might be small.
 */
export const mustReach = (figure: Figure, own: number, { threshold }: Product): MustReach => {
  if (figure.value > threshold) return { down: Math.max(own, threshold), up: figure.value };
  return {
    down: Math.max(1, own),
    up: own === 0 ? threshold : Math.max(threshold, own + FEWEST_VALUES - 1),
  };
};

/** The least that will do where all of {@link mustReach} cannot be had: three values with the true one among them. */
export const atLeast = (figure: Figure, reach: MustReach): MustReach => {
  const down = Math.max(reach.down, figure.value - 1);
  return { down, up: Math.min(reach.up, down + FEWEST_VALUES - 1) };
};
