import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { Room } from '@lib/high-cost/room/room.service';
import { ConfirmationRequests } from '@lib/provision/confirmation/confirmation-requests.service';
import { LINK_DAYS } from '@lib/provision/confirmation/confirmation-request';
import { Places, PlacesOfSetting } from '@lib/provision/places/places.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { roomPaths, roomRoutes } from '../room.paths';
import { AskForm, PlacesForm, saidOf, SeenForm, seenOf, seenText } from './places.form';
import { presentDeclare, presentSettingRoom } from './setting-room.presenter';

const SETTING = 'room/setting/setting-room.njk';
const DECLARE = 'room/setting/declare.njk';

/** The room of one setting: read by everybody, said and confirmed by the programme, asked of its provider. */
@Controller()
export class SettingRoomController {
  constructor(
    private readonly room: Room,
    private readonly places: Places,
    private readonly requests: ConfirmationRequests,
  ) {}

  @Allow('see room')
  @Get(roomRoutes.setting)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(SETTING, presentSettingRoom(await this.room.of(viewer, id), viewer, formOf()));
  }

  @Allow('declare places')
  @Get(roomRoutes.declare)
  async toDeclare(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const places = await this.places.of(viewer, id);
    return page(DECLARE, presentDeclare(places, formOf(typedOf(places))));
  }

  @Allow('declare places')
  @Post(roomRoutes.declare)
  @HttpCode(303)
  async declare(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(PlacesForm, body);
    const again = async (errors: FormErrors): Promise<Page> =>
      pageWithProblems(
        DECLARE,
        presentDeclare(await this.places.of(viewer, id), { values: form.values, errors }),
      );
    if (!form.ok) return again(form.errors);
    try {
      const kept = await this.places.say(viewer, id, saidOf(form.value), seenOf(form.value.seen));
      return redirectTo(
        roomPaths.setting(id),
        kept === 'said'
          ? 'What room there is is recorded.'
          : 'Nothing had changed: what stood is confirmed today.',
      );
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }

  @Allow('declare places')
  @Post(roomRoutes.confirm)
  @HttpCode(303)
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(SeenForm, body);
    await this.places.confirm(viewer, id, form.ok ? seenOf(form.value.seen) : null);
    return redirectTo(roomPaths.setting(id), 'What stands is confirmed today.');
  }

  @Allow('ask providers')
  @Post(roomRoutes.ask)
  @HttpCode(303)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(AskForm, body);
    const again = async (errors: FormErrors): Promise<Page> =>
      pageWithProblems(
        SETTING,
        presentSettingRoom(await this.room.of(viewer, id), viewer, { values: form.values, errors }),
      );
    if (!form.ok) return again(form.errors);
    try {
      await this.room.ask(viewer, id, form.value.address);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(roomPaths.setting(id), `The provider is asked. The link works for ${LINK_DAYS} days.`);
  }

  @Allow('ask providers')
  @Post(roomRoutes.revoke)
  @HttpCode(303)
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const { settingId, wasSent } = await this.requests.revoke(viewer, id);
    const mail = wasSent ? 'Its email had been sent.' : 'Its email is not sent.';
    return redirectTo(roomPaths.setting(settingId), `The link is taken back and works no more. ${mail}`);
  }
}

/** What stands, to be changed; with today as the day from which the change holds. */
const typedOf = ({ now, today }: PlacesOfSetting): Record<string, string> => ({
  validFrom: today,
  commissioned: String(now?.commissioned ?? ''),
  vacant: String(now?.vacant ?? ''),
  usableFrom: now?.usableFrom ?? '',
  outOfUse: String(now?.outOfUse ?? ''),
  outOfUseReason: now?.outOfUseReason ?? '',
  outOfUsePayer: now?.outOfUsePayer ?? '',
  seen: seenText(now),
});
