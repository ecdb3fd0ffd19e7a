import { ConflictError } from '@lib/kernel/domain-error';
import { PanelCase } from '../cases/panel-case';

/** There is no recommendation that a response or a start could follow. */
export const nothingToRespondTo = ({ reference }: Pick<PanelCase, 'reference'>): ConflictError =>
  new ConflictError(
    `The panel has made no recommendation on ${reference} that this could follow. Open the case to see where it stands.`,
    'nothing-to-respond-to',
  );
