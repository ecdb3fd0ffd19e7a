import { Pool } from 'pg';
import { Answer } from '@test/support/signed-in';
import { unzipped } from '@test/support/workbook/package-parts';
import { Borough, BOROUGHS } from './points-of-view';

/** Words that give away whose data they are. */
interface BoroughCanaries {
  /** References and keys of children, with the key of the child each belongs to. */
  readonly children: ReadonlyMap<string, string>;
  /** Keys of placements, with the key of the child each is of: the page of one is found by nothing else. */
  readonly placements: ReadonlyMap<string, string>;
  /** References by which a panel knows the children of cases that are shared with one. */
  readonly shared: ReadonlySet<string>;
  /** References of the children of a borough that shares its register rows with analysts; none of another’s. */
  readonly ofSharedRows: ReadonlySet<string>;
  /** Names of people, tokens and files, and keys of imports and runs: not a child's, but another borough's. */
  readonly others: readonly string[];
}

/** All canaries of the two boroughs, read from the database, to be looked for in everything that is sent out. */
export class CanaryBook {
  private constructor(private readonly pages: Readonly<Record<Borough, BoroughCanaries>>) {}

  static async of(superuser: Pool): Promise<CanaryBook> {
    return new CanaryBook({
      bromley: await canariesOf(superuser, 'bromley'),
      croydon: await canariesOf(superuser, 'croydon'),
    });
  }

  /** Children of a borough that a text names. */
  childrenIn(text: string, borough: Borough): Set<string> {
    const words = wordsOf(text);
    const { children } = this.pages[borough];
    return new Set(words.filter((word) => children.has(word)).map((word) => children.get(word)!));
  }

  /** The same but for references by which somebody was told of a child: local references and keys stay away. */
  childrenNotSharedIn(text: string, borough: Borough, by: 'shared' | 'ofSharedRows'): Set<string> {
    const { children, [by]: shared } = this.pages[borough];
    const words = wordsOf(text).filter((word) => children.has(word) && !shared.has(word));
    return new Set(words.map((word) => children.get(word)!));
  }

  /** Children of a borough of whom a text names a placement by its key. */
  childrenPlacedIn(text: string, borough: Borough): Set<string> {
    const { placements } = this.pages[borough];
    return new Set(wordsOf(text).flatMap((word) => placements.get(word) ?? []));
  }

  /** Whatever of a borough is in a text. */
  foundIn(text: string, borough: Borough): string[] {
    const { children, others } = this.pages[borough];
    return [
      ...wordsOf(text).filter((word) => children.has(word)),
      ...others.filter((word) => text.includes(word)),
    ];
  }

  childrenOf(borough: Borough): ReadonlyMap<string, string> {
    return this.pages[borough].children;
  }
}

const wordsOf = (text: string): string[] => text.match(/[\w-]{6,}/g) ?? [];

const canariesOf = async (superuser: Pool, borough: Borough): Promise<BoroughCanaries> => {
  const id = BOROUGHS[borough];
  const children = await superuser.query<{ id: string; local: string; service: string }>(
    'select id, local_reference as local, service_reference as service from children where borough_id = $1',
    [id],
  );
  const placements = await superuser.query<{ id: string; child: string }>(
    'select id, child_id as child from placements where borough_id = $1',
    [id],
  );
  const others = await superuser.query<{ word: string }>(
    `select p.name as word from auth.people p join auth.role_grants g on g.person_id = p.id where g.borough_id = $1
     union select upload_id::text from imports where borough_id = $1
     union select id::text from imports where borough_id = $1
     union select id::text from runs where borough_id = $1`,
    [id],
  );
  const shared = await superuser.query<{ reference: string }>(
    `select distinct c.service_reference as reference
       from cases c join case_shares s on s.borough_id = c.borough_id and s.case_id = c.id where c.borough_id = $1`,
    [id],
  );
  const rows = await superuser.query(
    `select 1 from data_sharing_agreements where borough_id = $1 and purpose = 'high-cost rows'`,
    [id],
  );
  return {
    ofSharedRows: new Set(rows.rowCount === 0 ? [] : children.rows.map(({ service }) => service)),
    placements: new Map(placements.rows.map(({ id: placement, child }) => [placement, child])),
    shared: new Set(shared.rows.map(({ reference }) => reference)),
    children: new Map(
      children.rows.flatMap((child) =>
        [child.id, child.local, child.service].map((word) => [word, child.id] as const),
      ),
    ),
    others: [
      ...others.rows.map((row) => row.word),
      `token-of-${borough}`,
      `-of-${borough}.csv`,
      `agreement-of-${borough}`,
    ],
  };
};

/** All that an answer says: headers, body, and what is inside when the body is a workbook. */
export const everythingIn = async (answer: Answer): Promise<string> => {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const isPackage = answer.bytes.subarray(0, 2).toString() === 'PK';
  const body = isPackage
    ? [...(await unzipped(answer.bytes))].map(([name, text]) => `${name}\n${text}`).join('\n')
    : answer.text;
  return `${headers}\n${body}`;
};
