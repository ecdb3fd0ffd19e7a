import { BarePage } from '../support/bare-page';
import { BARE_CHILDREN } from './children.bare';
import { BARE_LONDON } from './london.bare';
import { BARE_POSITION } from './position.bare';
import { BARE_WORKSTREAM } from './workstream.bare';

/** The pages that are measured beside Express and pg alone. */
export const BARE_PAGES = {
  children: BARE_CHILDREN,
  london: BARE_LONDON,
  workstream: BARE_WORKSTREAM,
  position: BARE_POSITION,
} as const satisfies Readonly<Record<string, BarePage>>;

export type BareName = keyof typeof BARE_PAGES;
