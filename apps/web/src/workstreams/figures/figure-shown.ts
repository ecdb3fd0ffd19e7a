import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import { AskedFigures } from '../../london/asked/asked-figures';
import { ShownFigures } from '../../london/figures/shown-figures';

/** A figure of a workstream with the cells of releases it is made of. */
export interface FigureShown {
  readonly figure: WorkstreamFigure;
  readonly asked: AskedFigures;
  /** Null while nothing of its table may be shown. */
  readonly shown: ShownFigures | null;
  /** Whether releases of it were made and wait for a sign-off, as far as the viewer may know of them. */
  readonly awaits: boolean;
}
