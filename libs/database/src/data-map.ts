/**
 * The data map: for every table its kind, retention and audience, and for every column its class. What a
 * column means is its SQL comment, beside the column in the migration. A table or column without an entry
 * fails the build (security.md 8.4).
 */
export type TableKind =
  /** Rows of one borough: keys led by `borough_id`, row security by borough. */
  | 'borough-owned'
  /** Rows of one borough or of the programme (`borough_id` null), for example a schedule. */
  | 'borough-or-programme'
  /** Rows of one borough that a panel reads, and partly writes, while the case is shared with it. */
  | 'shared-with-panel'
  /** What a panel makes about a case, while it is shared with it; the borough reads its own once it is told. */
  | 'panel-about-a-case'
  /** What a panel makes about its own meetings: members of that panel only, and no child. */
  | 'panel'
  /** Rows of one person, whatever they act as: only they see them. */
  | 'of-one-person'
  /** The same for everybody, and no person's data. */
  | 'reference'
  /** Numbers across boroughs as anybody entitled may see them, and what people decided about them: no person's data. */
  | 'protected-release'
  /** People, sessions and throttles: the auth role only. */
  | 'auth'
  | 'audit'
  /** What the service needs for itself. */
  | 'platform';

export type DataClass =
  'not personal' | 'staff' | 'child' | 'special category' | 'criminal offence' | 'secret';

export interface TableEntry {
  readonly table: string;
  readonly kind: TableKind;
  readonly purpose: string;
  readonly retention: string;
  readonly audience: string;
  readonly columns: Readonly<Record<string, DataClass>>;
}
