import { InvalidError } from '@lib/kernel/domain-error';
import { Removals } from './removals';

/** Many children would no longer be shown, and nobody has said that it is meant. Nothing was changed. */
export class RemovalsError extends InvalidError {
  constructor(readonly removals: Removals) {
    const message = `${removalWords(removals)} Check that all tables and all their rows were sent. Nothing was changed.`;
    super(message, 'removals-not-accepted', [{ field: 'acceptRemovals', message }]);
  }
}

/** What would be gone, in figures. */
export const removalWords = ({ removed, lookedAfter }: Removals): string =>
  `${inWords(removed)} of the ${inWords(lookedAfter)} children looked after would no longer be shown, and no return says that they left.`;

const inWords = (count: number): string => count.toLocaleString('en-GB');
