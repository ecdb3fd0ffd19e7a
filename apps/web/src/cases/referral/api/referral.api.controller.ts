import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { missingOf } from '@lib/panel/referrals/referral-view';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../../shell/errors/saved-meanwhile.error';
import { presentCheck } from '../../approval/check.presenter';
import { SeenVersionBody } from '../../search/api/search.bodies';
import { ofCase, OneSectionJson, ReferralJson, referralJson, sectionJson } from './referral-json';
import { answersOf, BackBody, SectionBody, WithdrawCaseBody } from './referral.bodies';
import { CHECK, CheckAnswer, ONE_SECTION, REFERRAL, SUBMITTED, SubmittedAnswer } from './referral.schemas';

const CASE = { reference: 'Reference of the case, for example PLP-2026-0143' };
const SECTION_PATH = { ...CASE, section: 'Code of the section' };

/** A referral from its first section to its submission as JSON. A token writes it; only people send and submit it. */
@Tagged('Cases')
@Controller('api/v1/cases/:reference')
export class ReferralApiController {
  constructor(private readonly referrals: Referrals) {}

  @ApiVerb({
    summary: 'The referral that is being written, or was written last',
    path: CASE,
    answer: REFERRAL,
  })
  @Allow('refer cases')
  @Get('referral')
  async show(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<ReferralJson> {
    const { of, view } = await this.referrals.open(viewer, reference);
    return referralJson(of, view);
  }

  @ApiVerb({ summary: 'The version of a referral that the panel has', path: CASE, answer: SUBMITTED })
  @Allow('see cases')
  @Get('submitted')
  async submitted(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<SubmittedAnswer> {
    const { of, view } = await this.referrals.openSubmitted(viewer, reference);
    return { ...ofCase(of), referral: view && referralJson(of, view) };
  }

  @ApiVerb({ summary: 'A section of a referral with its questions', path: SECTION_PATH, answer: ONE_SECTION })
  @Allow('refer cases')
  @Get('referral/:section')
  async section(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('section') code: string,
  ): Promise<OneSectionJson> {
    const { of, view } = await this.referrals.open(viewer, reference);
    const section = view.sections.find((one) => one.section === code);
    if (!section) throw new NotFoundError('section');
    return { ...ofCase(of), ...sectionJson(section) };
  }

  @ApiVerb({
    summary: 'Save a section as far as it is answered',
    description: 'A blank answer never stops it, a wrong one always does. Known facts are confirmed by their question.',
    path: SECTION_PATH,
    body: SectionBody,
    answer: ONE_SECTION,
    guards: ONE_SECTION,
  })
  @Allow('refer cases')
  @Put('referral/:section')
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('section') section: string,
    @Body() body: SectionBody,
  ): Promise<OneSectionJson> {
    const { version, answers, confirmed = [] } = body;
    const save = { section, version, answers: answersOf(answers), confirmed };
    const saved = (): Promise<OneSectionJson> => this.section(viewer, reference, section);
    await orBothTexts(this.referrals.saveSection(viewer, reference, save), { saved, sent: body });
    return saved();
  } // prettier-ignore

  @ApiVerb({ summary: 'What a referral lacks before it goes on', path: CASE, answer: CHECK })
  @Allow('refer cases')
  @Get('check')
  async check(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<CheckAnswer> {
    const whole = await this.referrals.openWhole(viewer, reference);
    const { of, view } = whole;
    const { state, version, warnings, may } = presentCheck(viewer, whole, formOf());
    return {
      ...{ ...ofCase(of), state, version, warnings, may },
      missing: state === 'draft' ? missingOf(view) : [],
    };
  }

  @ApiVerb({
    summary: 'Send a complete referral to an approver',
    path: CASE,
    body: SeenVersionBody,
    answer: REFERRAL,
  })
  @Allow('send referrals')
  @Post('send')
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version }: SeenVersionBody,
  ): Promise<ReferralJson> {
    await this.referrals.send(viewer, reference, version);
    return this.show(viewer, reference);
  }

  @ApiVerb({ summary: 'Send a referral back to be mended', path: CASE, body: BackBody, answer: REFERRAL })
  @Allow('submit referrals')
  @Post('send-back')
  async sendBack(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version, because }: BackBody,
  ): Promise<ReferralJson> {
    await this.referrals.sendBack(viewer, reference, { version, because: because.trim() });
    return this.show(viewer, reference);
  }

  @ApiVerb({
    summary: 'Approve a referral and submit it to the panel',
    description: 'Whoever sent it does not submit it.',
    path: CASE,
    body: SeenVersionBody,
    answer: REFERRAL,
  })
  @Allow('submit referrals')
  @Post('submit')
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version }: SeenVersionBody,
  ): Promise<ReferralJson> {
    await this.referrals.submit(viewer, reference, version);
    return this.show(viewer, reference);
  }

  @ApiVerb({
    summary: 'Begin a new version of a submitted referral',
    path: CASE,
    status: 201,
    answer: REFERRAL,
  })
  @Allow('refer cases')
  @Post('new-version')
  async newVersion(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<ReferralJson> {
    await this.referrals.changeSubmitted(viewer, reference);
    return this.show(viewer, reference);
  }

  @ApiVerb({
    summary: 'Withdraw a case',
    description: 'From this moment the panel sees nothing of it.',
    path: CASE,
    body: WithdrawCaseBody,
    status: 204,
  })
  @Allow('send referrals')
  @Post('withdraw')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version, because }: WithdrawCaseBody,
  ): Promise<void> {
    await this.referrals.withdraw(viewer, reference, { version, because });
  }
}
