import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { MEASURES } from '@lib/measures/measure-register';
import { Answer, Browser } from '@test/support/signed-in';
import { CrawledLondon } from './london-crawl';

/** The measures that have a list of the children behind a borough’s number. */
export const LISTED = MEASURES.filter((one) => one.list !== undefined).map(({ code }) => code);

/** Every way to ask for the list of a measure: its page, part of it, both files and the API. */
export const listAddresses = (code: string, on: string): string[] => [
  `/measures/${code}/children?on=${on}`,
  `/measures/${code}/children?as=counted&on=${on}&page=2`,
  `/measures/${code}/children/download?format=csv&on=${on}`,
  `/measures/${code}/children/download?format=xlsx&on=${on}`,
  `/api/v1/measures/${code}/children?on=${on}`,
  `/api/v1/measures/${code}/children/export?on=${on}`,
];

const KEY = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const REFERENCE = /\bC-[0-9A-Z]{6}\b/g;

/** Whose children an answer tells of, by key or by the reference everybody sees. */
export const boroughsIn = async (
  { london }: CrawledLondon,
  answer: Pick<Answer, 'text'>,
): Promise<string[]> => {
  const said = [...answer.text.matchAll(KEY), ...answer.text.matchAll(REFERENCE)].map(([one]) => one);
  const { rows } = await london.superuser.query<{ id: number }>(
    'select distinct borough_id as id from children where id::text = any($1) or service_reference = any($1)',
    [said],
  );
  return rows.map(({ id }) => authorityById(id).name).sort();
};

/** What an outsider gets of every list: anything but a refusal that tells nothing is a problem. */
export const listsOpenTo = async (
  crawled: CrawledLondon,
  outsider: Browser,
  on: string,
): Promise<string[]> => {
  const problems: string[] = [];
  for (const code of LISTED)
    for (const address of listAddresses(code, on)) {
      const answer = await outsider.get(address);
      const told = await boroughsIn(crawled, answer);
      if (answer.status !== 403 || told.length > 0)
        problems.push(`${address} answered ${answer.status} and tells of ${told.join(', ') || 'nobody'}`);
    }
  return problems;
};
