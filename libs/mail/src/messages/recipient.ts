import { ViewerContext } from '@lib/database/context/viewer-context';

/**
 * Somebody who is told something, and as what. A person of two boroughs wears two hats (libs/access), and reads under
 * each what it was written for.
 */
export interface Recipient {
  readonly personId: string;
  /** For example `borough:305`, `programme`, `administration`. */
  readonly hat: string;
}

/** Somebody of a borough, by its DfE number. */
export const ofBorough = (personId: string, boroughId: number): Recipient => ({
  personId,
  hat: `borough:${boroughId}`,
});

/** Somebody of the programme: the panel, commissioners, analysts. */
export const ofProgramme = (personId: string): Recipient => ({ personId, hat: 'programme' });

/** As what a viewer reads: the hat of their context. */
export const hatOf = ({ scope, boroughId }: ViewerContext): string =>
  boroughId === null ? scope : `${scope}:${boroughId}`;
