import { Browser } from '../signed-in';

const REASON = {
  reasons: ['breakdown'],
  question: 'Can another borough offer a solo home?',
  'lawful-basis': 'yes',
};

/** What a complete referral has in each section, as its pages are sent. */
export const WHOLE_REFERRAL: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> =
  {
    reason: REASON,
    child: {
      age: '15',
      sex: 'F',
      'edge-of-care': 'no',
      'legal-status': 'C2',
      unaccompanied: 'no',
      confirm: ['age', 'sex', 'unaccompanied'],
    },
    placement: { place: 'K2', notice: 'no', urn: 'SC123456', core: '6,120.00' },
    needs: {
      needs: ['self-harm', 'missing'],
      'main-need': 'Somebody she can talk to at night.',
      ehcp: 'has',
    },
    views: {
      child: 'She wants to stay near her college.',
      'family-none': 'Could not be reached.',
      iro: 'no',
    },
    funding: { split: ['none'], 'continuing-care': 'no' },
    plan: { permanence: 'independence', contingency: 'Stay where she is with more support.' },
  };

/** Opens a case through its pages. @returns its reference */
export const openCaseOnPages = async (
  browser: Browser,
  { childReference, seriesId }: { childReference: string; seriesId: string },
): Promise<string> => {
  const answer = await browser.post('/cases/start/case', {
    childReference,
    seriesId,
    ask: 'new placement',
    urgency: 'standard',
  });
  const found = /^\/cases\/(PLP-\d{4}-\d{4})\/referral$/.exec(answer.location ?? '');
  if (!found) throw new Error(`The case was not opened: ${answer.status}`);
  return found[1]!;
};

/** Saves every section of a referral as whole. */
export const writeWholeReferral = async (browser: Browser, reference: string): Promise<void> => {
  for (const [section, fields] of Object.entries(WHOLE_REFERRAL)) {
    const answer = await browser.post(`/cases/${reference}/referral/${section}`, { version: '0', ...fields });
    if (answer.status !== 303) throw new Error(`${section} was not saved: ${answer.status}`);
  }
};

/** The version a page of the case carries in its form. */
export const versionOn = async (browser: Browser, path: string): Promise<string> => {
  const { html } = await browser.get(path);
  return html('input[name=version]').first().attr('value') ?? '';
};
