import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Request } from 'express';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { confirmPlacesPath } from '@lib/provision/confirmation/confirmation-request';
import {
  ConfirmingPlaces,
  ProvidersAnswer,
  Sender,
  ToConfirm,
} from '@lib/provision/confirmation/confirming.service';
import { OUT_OF_USE_REASONS } from '@lib/provision/places/setting-places';
import { settingTitle } from '@lib/provision/settings/setting';
import { errorsOf, FormErrors, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { originOf } from '../access/visitors';
import { answerOf, ConfirmPlacesForm } from './confirm-places.form';

const ROUTE = 'confirm-places/:token';
const FORM = 'confirm-places/confirm-places.njk';

/** A provider says by a link what room one setting has. Looking changes nothing; the answer uses the link up. */
@Controller()
export class ConfirmPlacesController {
  constructor(private readonly confirming: ConfirmingPlaces) {}

  @Public()
  @Get(ROUTE)
  async look(@Param('token') token: string, @Req() request: Request): Promise<Page> {
    const found = await this.confirming.look(token, senderOf(request));
    return page(FORM, modelOf(token, found, formOf(typedOf(found))));
  }

  @Public()
  @Post(ROUTE)
  async answer(@Param('token') token: string, @Body() body: unknown, @Req() request: Request): Promise<Page> {
    const sender = senderOf(request);
    const found = await this.confirming.look(token, sender);
    const form = parseForm(ConfirmPlacesForm, body);
    const again = (errors: FormErrors): Page =>
      pageWithProblems(FORM, modelOf(token, found, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const said = answerOf(form.value);
    try {
      await this.confirming.answer(token, said, sender);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return page('confirm-places/thank-you.njk', {
      title: 'Thank you',
      setting: settingTitle(found.setting),
      rows: rowsOf(said),
    });
  }
}

const senderOf = (request: Request): Sender => ({ address: request.ip ?? '', origin: originOf(request) });

const typedOf = ({ now }: ToConfirm): Record<string, string> => ({
  vacant: String(now?.vacant ?? ''),
  usableFrom: now?.usableFrom ?? '',
  outOfUse: String(now?.outOfUse ?? ''),
  outOfUseReason: now?.outOfUseReason ?? '',
});

/** What was sent, to be read once more. */
const rowsOf = ({ vacant, usableFrom, outOfUse, outOfUseReason }: ProvidersAnswer): SummaryRow[] => [
  { label: 'Vacant places', value: String(vacant) },
  ...(usableFrom === null ? [] : [{ label: 'Can be used from', value: formatDay(usableFrom) }]),
  { label: 'Places out of use', value: String(outOfUse) },
  ...(outOfUse > 0 && outOfUseReason !== null
    ? [{ label: 'Why they are out of use', value: OUT_OF_USE_REASONS[outOfUseReason] }]
    : []),
];

const modelOf = (token: string, { setting, now }: ToConfirm, form: FormModel): object => ({
  title: 'Confirm the places of a setting',
  setting: settingTitle(setting),
  urn: setting.urn,
  area: setting.localAuthority,
  since: now && formatDay(now.confirmedOn),
  registered: setting.places,
  action: confirmPlacesPath(token),
  reasons: Object.entries(OUT_OF_USE_REASONS).map(([value, text]) => ({ value, text })),
  form,
});
