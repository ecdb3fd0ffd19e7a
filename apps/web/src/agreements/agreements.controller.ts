import { Body, Controller, Get, Param, Post, Query as QueryString } from '@nestjs/common';
import { Agreement, lastDayOf } from '@lib/boroughs/agreements/agreement';
import { Agreements, LastDayPastError } from '@lib/boroughs/agreements/agreements.service';
import { Viewer } from '@lib/access/viewer';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Clock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { boroughChoices } from '../people/role-choices';
import { AgreementForm, EndAgreementForm } from './agreement.form';
import { presentAgreements } from './agreement-list.presenter';
import { agreementName, purposeChoices } from './agreements-page.presenter';
import { agreementsPaths } from './agreements.paths';

/** Data-sharing agreements: what is signed, what runs out, who is missing. */
@Controller()
export class AgreementsController {
  constructor(
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  @Allow('manage agreements')
  @Get(agreementsPaths.agreements)
  async index(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const agreements = await this.agreements.list(viewer);
    return page('agreements/agreements.njk', {
      ...presentAgreements(agreements, query, this.clock.today()),
      paths: agreementsPaths,
    });
  }

  @Allow('manage agreements')
  @Get(agreementsPaths.new)
  async new(@CurrentViewer() viewer: Viewer, @QueryString('renews') renews?: string): Promise<Page> {
    const before = renews ? await this.agreements.find(viewer, renews) : null;
    return page('agreements/record.njk', recordModel(formOf(before ? renewalOf(before) : {})));
  }

  @Allow('manage agreements')
  @Post(agreementsPaths.new)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(AgreementForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems('agreements/record.njk', recordModel({ values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const { borough, ...signed } = form.value;
    const boroughId = Number(borough);
    if (!AUTHORITIES.some((one) => one.id === boroughId)) return again({ borough: 'Choose a borough' });
    try {
      await this.agreements.record(viewer, { ...signed, boroughId });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    const name = agreementName({ boroughId, purpose: signed.purpose });
    return redirectTo(agreementsPaths.agreements, `The agreement is recorded: ${name}.`);
  }

  @Allow('manage agreements')
  @Get(agreementsPaths.endPattern)
  async confirmEnd(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const agreement = await this.agreements.find(viewer, id);
    return page('agreements/end.njk', this.endModel(agreement, formOf({ lastDay: this.clock.today() })));
  }

  @Allow('manage agreements')
  @Post(agreementsPaths.endPattern)
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const agreement = await this.agreements.find(viewer, id);
    const form = parseForm(EndAgreementForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems('agreements/end.njk', this.endModel(agreement, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const { lastDay, evenIfPast } = form.value;
    try {
      await this.agreements.end(viewer, id, { lastDay, evenIfPast: evenIfPast === 'yes' });
    } catch (error) {
      if (error instanceof LastDayPastError) return again({ evenIfPast: error.message });
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      if (error instanceof ConflictError) return again({ lastDay: error.message });
      throw error;
    }
    const said = `The last day of the agreement is now ${formatDay(lastDay)}: ${agreementName(agreement)}.`;
    return redirectTo(agreementsPaths.agreements, said);
  }

  private endModel(agreement: Agreement, form: FormModel): object {
    return {
      title: 'End an agreement',
      agreement: `${agreementName(agreement)}, from ${formatDay(agreement.startsOn)} to ${formatDay(lastDayOf(agreement))}`,
      action: agreementsPaths.end(agreement.id),
      back: { href: agreementsPaths.agreements },
      form,
    };
  }
}

/** A renewal begins the day after; its last day and where it is filed are new. */
const renewalOf = (before: Agreement): object => ({
  borough: String(before.boroughId),
  purpose: before.purpose,
  startsOn: addDays(lastDayOf(before), 1),
  signedBy: before.signedBy,
});

const recordModel = (form: FormModel): object => ({
  title: 'Record an agreement',
  action: agreementsPaths.new,
  back: { href: agreementsPaths.agreements },
  boroughs: boroughChoices(),
  purposes: purposeChoices(),
  form,
});
