import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { missingOf, ReferralView, SectionView } from '@lib/panel/referrals/referral-view';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { SectionChangedError } from '@lib/panel/referrals/save-section';
import { errorsOf } from '@lib/web-kit/forms/form-model';
import { Page, page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { casesPaths, casesRoutes } from '../cases.paths';
import { ReadSection, readSection } from './read-section';
import { personalWarnings } from './personal-warnings';
import { bothTexts, presentSection } from './section.presenter';
import { tasksOf } from './task-list.presenter';

const SECTION = 'cases/referral/section.njk';

/** The referral while it is written: its tasks, and the page of each section. */
@Controller()
export class ReferralController {
  constructor(private readonly referrals: Referrals) {}

  @Allow('refer cases')
  @Get(casesRoutes.referral)
  async tasks(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<Page | Redirect> {
    const whole = await this.referrals.openWhole(viewer, reference);
    const { of, view } = whole;
    const gaps = missingOf(view).length;
    return page('cases/referral/task-list.njk', {
      title: `Referral, case ${of.reference}`,
      back: { href: casesPaths.case(of.reference) },
      reference: of.reference,
      child: `Child ${of.localReference}`,
      standing:
        view.referral.state === 'draft'
          ? gaps === 0
            ? 'Nothing is missing.'
            : `${gaps} ${gaps === 1 ? 'answer is' : 'answers are'} missing or to be confirmed before it can be sent.`
          : 'It was sent, so its answers are not changed now.',
      sentBack: view.referral.sentBackBecause,
      tasks: tasksOf(whole),
      check: casesPaths.check(of.reference),
    });
  }

  @Allow('refer cases')
  @Get(casesRoutes.section)
  async section(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('section') code: string,
  ): Promise<Page> {
    const { of, view } = await this.referrals.open(viewer, reference);
    return page(SECTION, presentSection(of, mustHave(view, code)));
  }

  @Allow('refer cases')
  @Post(casesRoutes.section)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('section') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const section = mustHave(await this.referrals.look(viewer, reference), code);
    const { version, answers, confirmed, problems, values } = readSection(section.of, body);
    const again = async (errors: Readonly<Record<string, string>>): Promise<Page> => {
      const { of, view } = await this.referrals.open(viewer, reference);
      const model = presentSection(of, mustHave(view, code), { values, errors });
      return pageWithProblems(SECTION, { ...model, version });
    };
    if (Object.keys(problems).length > 0) return again(problems);
    try {
      await this.referrals.saveSection(viewer, reference, { section: code, version, answers, confirmed });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      if (error instanceof SectionChangedError)
        return this.bothPage(viewer, reference, error, { values, answers });
      throw error;
    }
    const saved = `Saved: ${section.of.title}.`;
    return personalWarnings({ ...section, answers }).length > 0
      ? redirectTo(casesPaths.section(reference, code), saved)
      : redirectTo(casesPaths.referral(reference), saved);
  }

  /** What somebody else saved beside what was typed; saving again keeps what was typed. */
  private async bothPage(
    viewer: Viewer,
    reference: string,
    { theirs }: SectionChangedError,
    { values, answers }: Pick<ReadSection, 'values' | 'answers'>,
  ): Promise<Page> {
    const { of } = await this.referrals.open(viewer, reference);
    const model = presentSection(of, theirs, { values, errors: {} });
    return new Page(SECTION, { ...model, both: bothTexts(theirs, answers) }, 409);
  }
}

const mustHave = ({ sections }: ReferralView, code: string): SectionView => {
  const section = sections.find((one) => one.section === code);
  if (!section) throw new NotFoundError();
  return section;
};
