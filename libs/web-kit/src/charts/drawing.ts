/** A picture as a list of shapes, which the `drawing` macro writes as SVG, escaping every word of it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** `look` becomes a class: colours, dashes and weights are in `_charts.scss`, where print can change them. */
export type Shape = TextShape | LineShape | BarShape | PathShape | DotShape;

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** The line the letters stand on. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly look: 'label' | 'value' | 'missing' | 'axis';
}

export interface LineShape {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly look: 'base' | 'grid' | 'break' | 'leader' | SeriesLook;
}

export interface BarShape {
  readonly kind: 'bar';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: SeriesLook;
}

export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly look: SeriesLook;
}

export interface DotShape {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly mark: 'plain' | 'hollow' | 'square';
  readonly look: SeriesLook;
}

/** Each with its own colour and its own dashes, so that neither is needed alone. */
export type SeriesLook = 'first' | 'second' | 'third' | 'fourth' | 'fifth';

export const SERIES_LOOKS: readonly SeriesLook[] = ['first', 'second', 'third', 'fourth', 'fifth'];

/** A tenth of a pixel is finer than a screen, and keeps the page small. */
export const px = (of: number): number => Math.round(of * 10) / 10;
