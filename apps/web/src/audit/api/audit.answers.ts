import { AuditLine } from '@lib/audit/reading/audit-line';
import { ChildReference } from '@lib/audit/reading/audit-reading.service';

/** An event, with the name of whoever did it as far as the reader may know it. */
export interface AuditEventAnswer extends AuditLine {
  readonly personName: string | null;
}

export interface AuditEventsAnswer {
  readonly events: readonly AuditEventAnswer[];
  readonly total: number;
  readonly page: number;
}

/** One time that children were shown to somebody. */
export interface OpeningAnswer {
  readonly at: AuditLine['at'];
  readonly personId: string | null;
  readonly personName: string | null;
  readonly action: AuditLine['action'];
  readonly children: number;
}

export interface ChildOpeningsAnswer {
  readonly child: ChildReference;
  readonly openings: readonly OpeningAnswer[];
  readonly total: number;
  readonly page: number;
}

export interface PersonOpeningAnswer {
  readonly at: AuditLine['at'];
  readonly action: AuditLine['action'];
  readonly children: readonly SeenChild[];
}

/** A child somebody saw; without references when the borough no longer holds it. */
export interface SeenChild {
  readonly id: string;
  readonly localReference: string | null;
  readonly serviceReference: string | null;
}

export interface PersonOpeningsAnswer {
  readonly personId: string;
  readonly personName: string;
  readonly openings: readonly PersonOpeningAnswer[];
  readonly total: number;
  readonly page: number;
}

export interface BoroughPeopleAnswer {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly unusual: readonly UnusualAnswer[];
}

export interface UnusualAnswer {
  readonly personId: string;
  readonly personName: string | null;
  readonly lastWeek: number;
  readonly usualWeek: number;
}

type Names = ReadonlyMap<string, string>;

const nameOf = (names: Names, personId: string | null): string | null =>
  personId === null ? null : (names.get(personId) ?? null);

export const eventOf = (line: AuditLine, names: Names): AuditEventAnswer => ({
  ...line,
  personName: nameOf(names, line.personId),
});

export const openingOf = (line: AuditLine, names: Names): OpeningAnswer => ({
  at: line.at,
  personId: line.personId,
  personName: nameOf(names, line.personId),
  action: line.action,
  children: line.subjectIds.length,
});

export const personOpeningOf = (
  line: AuditLine,
  references: ReadonlyMap<string, ChildReference>,
): PersonOpeningAnswer => ({
  at: line.at,
  action: line.action,
  children: line.subjectIds.map(
    (id) => references.get(id) ?? { id, localReference: null, serviceReference: null },
  ),
});
