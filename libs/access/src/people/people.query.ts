import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { HeldRole } from './hat';
import { PEOPLE_PER_PAGE, PeopleFilter, Person } from './person';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly held: readonly HeldRole[];
  readonly last_signed_in_at: Temporal.Instant | null;
  readonly has_second_factor: boolean;
  readonly made_up: boolean;
  readonly deactivated_at: Temporal.Instant | null;
}

const COLUMNS = `
  p.id, p.name, p.email, p.last_signed_in_at, p.deactivated_at, p.practice_key is not null as made_up,
  auth.has_second_factor(p.id) as has_second_factor,
  coalesce((select json_agg(json_build_object('role', g.role, 'boroughId', g.borough_id) order by g.borough_id, g.role)
              from auth.role_grants g where g.person_id = p.id and g.ended_at is null), '[]') as held`;

const MATCHES = `
  ($1::text is null or p.name ilike $1 or p.email ilike $1)
  and ($2::text is null or exists (select from auth.role_grants g
        where g.person_id = p.id and g.ended_at is null and g.role = $2))
  and ($3::smallint is null or exists (select from auth.role_grants g
        where g.person_id = p.id and g.ended_at is null and g.borough_id = $3))
  and ($4::boolean is null or (p.deactivated_at is null) = $4)`;

const matchesOf = (filter: PeopleFilter): unknown[] => [
  filter.text ? `%${filter.text.replace(/[\\%_]/g, '\\$&')}%` : null,
  filter.role ?? null,
  filter.boroughId ?? null,
  filter.state ? filter.state === 'active' : null,
];

/** One page of people, by name. */
export const findPeople = async (tx: Tx, filter: PeopleFilter, page: number): Promise<Person[]> =>
  (
    await tx.query<Row>(
      `select ${COLUMNS} from auth.people p where ${MATCHES}
        order by lower(p.name), p.id limit ${PEOPLE_PER_PAGE} offset $5`,
      [...matchesOf(filter), (page - 1) * PEOPLE_PER_PAGE],
    )
  ).map(asPerson);

export const countPeople = async (tx: Tx, filter: PeopleFilter): Promise<number> =>
  (
    await tx.query<{ people: number }>(
      `select count(*)::int as people from auth.people p where ${MATCHES}`,
      matchesOf(filter),
    )
  )[0]!.people;

const findPerson = async (tx: Tx, id: string): Promise<Person | null> => {
  const [row] = await tx.query<Row>(`select ${COLUMNS} from auth.people p where p.id = $1`, [id]);
  return row ? asPerson(row) : null;
};

/**
 * A borough sees those who hold a role for it, and only that role of theirs.
 * @throws NotFoundError for an account the viewer does not see.
 */
export const mustFindPerson = async (tx: Tx, id: string): Promise<Person> => {
  const person = isId(id) ? await findPerson(tx, id) : null;
  if (!person || (tx.context.boroughId !== null && person.held.length === 0))
    throw new NotFoundError('person');
  return person;
};

const asPerson = (row: Row): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  held: row.held,
  lastSignedInAt: row.last_signed_in_at,
  hasSecondFactor: row.has_second_factor,
  isMadeUp: row.made_up,
  deactivatedAt: row.deactivated_at,
});
