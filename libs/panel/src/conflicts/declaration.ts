import { AgendaItem, ON_THE_AGENDA } from '../agenda/agenda-item';

/** What somebody declared about the case of an item. */
export interface Declaration {
  readonly itemId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly personName: string;
  readonly conflicted: boolean;
  /** Of what nature; null where there is no conflict. */
  readonly nature: string | null;
  /** Said in the room and written down by the coordinator. */
  readonly byAnother: boolean;
  readonly withdrawnBecause: string | null;
  readonly withdrawn: boolean;
}

/** Items about a case on a published agenda: what a member declares about before papers open. */
export const toDeclare = (items: readonly AgendaItem[]): AgendaItem[] =>
  items.filter((one) => one.caseId !== null && one.publishedAt !== null && ON_THE_AGENDA.includes(one.state));

/**
 * Items somebody has yet to declare about. While there is one the papers of the meeting stay closed to them (PAN-15):
 * whoever looks first and declares afterwards has seen what they should not.
 */
export const undeclared = (
  items: readonly AgendaItem[],
  declarations: readonly Declaration[],
  personId: string,
): AgendaItem[] => {
  const declared = new Set(
    declarations.filter((one) => one.personId === personId).map(({ caseId }) => caseId),
  );
  return toDeclare(items).filter(({ caseId }) => !declared.has(caseId!));
};

/** Conflicts that hold. */
export const standing = (declarations: readonly Declaration[]): Declaration[] =>
  declarations.filter(({ conflicted, withdrawn }) => conflicted && !withdrawn);
