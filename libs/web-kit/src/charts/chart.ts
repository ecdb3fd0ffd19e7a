import { Drawing } from './drawing';

/**
 * Symbols of official statistics that stand in the place of a number; the words are those read out and drawn.
 * Source: the symbols of the DfE's statistics platform (design.md 3, Small numbers).
 */
export const SYMBOL_WORDS = {
  c: 'hidden to protect people',
  k: 'rounds to 0 but is not 0',
  u: 'too unreliable to show',
  x: 'not available',
  z: 'does not apply',
} as const;

export type ChartSymbol = keyof typeof SYMBOL_WORDS;

/** One number as it may be shown, or the symbol in its place. A hidden number is not here at all: it draws nothing. */
export interface ChartValue {
  readonly value: number | null;
  readonly symbol: ChartSymbol | null;
}

export interface SymbolInWords {
  readonly symbol: ChartSymbol;
  readonly words: string;
}

/** How the numbers of a chart are written. */
export interface Numbers {
  readonly unit: 'count' | 'percent';
  /** They were rounded before they were printed, and are called "about". */
  readonly about: boolean;
}

/** What the `figure` macro draws: one drawing for a wide place, one for a narrow, and the words for both. */
export interface Chart {
  /** Says what the drawing shows to somebody who does not see it, and where the numbers are. */
  readonly label: string;
  /** What the numbers say, in one or two sentences. */
  readonly sentence: string;
  /** How to read what is not named in the drawing itself: gaps, hollow marks. */
  readonly notes: readonly string[];
  /** The symbols that stand in it, for the key of its table. */
  readonly symbols: readonly SymbolInWords[];
  readonly wide: Drawing;
  readonly narrow: Drawing;
}

/** Widths the two are laid out for; on the page each grows a little with its place. */
export const WIDE = 800;
export const NARROW = 290;

/** @throws RangeError for what cannot be drawn from nought: a caller's mistake, not a reader's. */
export const checkDrawable = (values: readonly ChartValue[]): void => {
  if (values.some(({ value }) => value !== null && !(value >= 0 && value < Infinity)))
    throw new RangeError('A chart draws counts and shares: each a number from 0 up, or null');
};

export const symbolsIn = (values: readonly ChartValue[]): SymbolInWords[] =>
  (Object.keys(SYMBOL_WORDS) as ChartSymbol[])
    .filter((symbol) => values.some((shown) => shown.symbol === symbol))
    .map((symbol) => ({ symbol, words: SYMBOL_WORDS[symbol] }));
