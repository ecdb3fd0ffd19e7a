import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { errorsOf } from '@lib/web-kit/forms/form-model';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { partsModel, Understood } from './parts.presenter';

const TEMPLATE = 'reports/schedules/parts.njk';

/** Where the question is asked, and what stands as ticked before anybody answers: null for all. */
export interface PartsAsked {
  readonly check: string;
  readonly back: string;
  readonly ticked: readonly string[] | null;
}

/**
 * Which reports of a bundle go in: the page that asks where nobody has been asked, or has ticked none; else what was chosen,
 * null for all of them and for a report that is no bundle.
 */
export const choosePartsOf = async (
  schedules: ReportSchedules,
  viewer: Viewer,
  read: Understood,
  asked: PartsAsked,
): Promise<Page | { readonly parts: readonly string[] | null }> => {
  const offered = await schedules.partsToChoose(viewer, read.wish);
  if (offered.length === 0) return { parts: null };
  const all = offered.map(({ code }) => code);
  const { parts } = read.wish;
  if (!parts) return page(TEMPLATE, partsModel(read, offered, { ...asked, ticked: asked.ticked ?? all }));
  try {
    return { parts: await schedules.chosen(viewer, read.wish) };
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    const form = { values: read.form.values, errors: errorsOf(error.problems) };
    return pageWithProblems(TEMPLATE, partsModel({ ...read, form }, offered, { ...asked, ticked: parts }));
  }
};
