import { BoroughCase } from '@lib/panel/cases/open-borough-case';

/** Which case and child a page below a tab is about, so that nothing is written down for another. */
export const captionOf = ({ reference, localReference }: BoroughCase): string =>
  `Case ${reference}, child ${localReference}`;
