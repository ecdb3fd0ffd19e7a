import { Viewer } from '@lib/access/viewer';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { CaseAction } from './case-action';

/**
 * Who may say what became of an action: the person it names; the borough, of its own; of the panel’s also its coordinator
 * and its chair, who answer for the register. Any other member reads it.
 */
export const mayClose = (
  { personId, boroughId, permissions }: Pick<Viewer, 'personId' | 'boroughId' | 'permissions'>,
  { owner, boroughId: ofBorough }: Pick<CaseAction, 'owner' | 'boroughId'>,
): boolean => {
  if (owner.kind === 'borough') return boroughId === ofBorough;
  return (
    owner.personId === personId || permissions.has('run the panel') || permissions.has('approve minutes')
  );
};

/** For whoever may not. */
export const whoCloses = ({ owner }: Pick<CaseAction, 'owner'>): string =>
  owner.kind === 'borough'
    ? 'This is the borough’s to do: it says on its own page of the case what became of it.'
    : `This is ${owner.name}’s to do. They, the coordinator or the chair say what became of it.`;

/** @throws NotAllowedError for everybody else */
export const requireMayClose = (viewer: Viewer, action: CaseAction): void => {
  if (!mayClose(viewer, action)) throw new NotAllowedError(whoCloses(action), 'not-your-action');
};
