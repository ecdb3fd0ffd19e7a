import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { KeptSet, SetHead } from './kept-set';
import { QUESTION_SET } from './question-set';

const HEAD = `
  id, code, document ->> 'title' as title, version, state, written_at as "writtenAt", written_by_name as "writtenByName",
  published_at as "publishedAt", published_by_name as "publishedByName"`;

/** Every version, by code, the latest first. */
export const setsKnown = (tx: Tx): Promise<SetHead[]> =>
  tx.query<SetHead>(`select ${HEAD} from question_sets order by code, version desc`);

/** The published versions of one code, the latest first. */
export const publishedVersions = (tx: Tx, code: string): Promise<SetHead[]> =>
  tx.query<SetHead>(
    `select ${HEAD} from question_sets where code = $1 and state = 'published' order by version desc`,
    [code],
  );

/** @throws NotFoundError where there is none, or none for whoever asks */
export const setById = async (tx: Tx, id: string): Promise<KeptSet> => {
  const [found] = isId(id)
    ? await tx.query<SetHead & { readonly document: unknown }>(
        `select ${HEAD}, document from question_sets where id = $1`,
        [id],
      )
    : [];
  if (!found) throw new NotFoundError('question set');
  const { document, ...head } = found;
  return { ...head, set: QUESTION_SET.parse(document) };
};

/** The latest published version of a code before another; null for a first one. */
export const publishedBefore = async (
  tx: Tx,
  { code, version }: Pick<SetHead, 'code' | 'version'>,
): Promise<KeptSet | null> => {
  const before = (await publishedVersions(tx, code)).find((one) => one.version < version);
  return before ? setById(tx, before.id) : null;
};

/** The number the next version of a code takes. */
export const nextVersion = async (tx: Tx, code: string): Promise<number> => {
  const [{ next } = { next: 1 }] = await tx.query<{ next: number }>(
    'select coalesce(max(version), 0) + 1 as next from question_sets where code = $1',
    [code],
  );
  return next;
};

/** Two people, or a person and the service, never give one number to two versions of a code. */
export const lockCode = (tx: Tx, code: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`question-set:${code}`]);
