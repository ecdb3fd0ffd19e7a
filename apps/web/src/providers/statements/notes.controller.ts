import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Settings } from '@lib/provision/settings/settings.service';
import { Statements } from '@lib/provision/statements/statements.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { keepForm } from '../keep-form';
import { providersPaths, settingAct } from '../providers.paths';
import { presentNotes } from './notes.presenter';
import { NoteForm, RecordForm } from './statement.forms';

const { notes, withdrawNote } = providersPaths.settingActPattern;
const NOTES = 'providers/statements/notes.njk';

/** Notes of quality: written and withdrawn. */
@Controller()
export class NotesController {
  constructor(
    private readonly settings: Settings,
    private readonly statements: Statements,
  ) {}

  @Allow('manage providers')
  @Get(notes)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(NOTES, presentNotes(await this.settings.byId(viewer, id), formOf()));
  }

  @Allow('manage providers')
  @Post(notes)
  @HttpCode(303)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(NoteForm, body), {
      again: async (form) =>
        pageWithProblems(NOTES, presentNotes(await this.settings.byId(viewer, id), form)),
      keep: (note) => this.statements.addNote(viewer, id, note),
      path: settingAct('notes', id),
      done: 'The note is kept. Everybody who looks the setting up reads it.',
      conflictAt: 'text',
    });
  }

  @Allow('manage providers')
  @Post(withdrawNote)
  @HttpCode(303)
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(RecordForm, body), {
      again: async (form) =>
        pageWithProblems(NOTES, presentNotes(await this.settings.byId(viewer, id), form)),
      keep: ({ record }) => this.statements.withdrawNote(viewer, record),
      path: settingAct('notes', id),
      done: 'The note is withdrawn.',
      conflictAt: 'text',
    });
  }
}
