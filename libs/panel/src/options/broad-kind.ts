import { PlacementKind } from './placement-kind';

/** Kinds of placement put together, so that a figure over London is large enough to be shown more often than not. */
export const BROAD_KINDS = {
  home: 'Children’s home or residential school',
  family: 'Fostering, family or friends',
  other: 'Supported accommodation or another kind',
} as const;

export type BroadKind = keyof typeof BROAD_KINDS;

export const BROAD_KIND_CODES = Object.keys(BROAD_KINDS) as BroadKind[];

const OF_KIND: Readonly<Record<PlacementKind, BroadKind>> = {
  'in-house fostering': 'family',
  'agency fostering': 'family',
  'family or friends': 'family',
  'childrens home': 'home',
  'home with education': 'home',
  'secure home': 'home',
  'parent and child': 'other',
  'supported accommodation': 'other',
  'health setting': 'other',
  other: 'other',
};

export const broadKindOf = (kind: PlacementKind): BroadKind => OF_KIND[kind];
