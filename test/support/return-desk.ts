import { Workbook } from 'exceljs';
import { valuesOf } from '@lib/surveys/answers/answer';
import { ReceiveReturn } from '@lib/surveys/workbook/receive-return.service';
import { ReturnUploads, UploadShown } from '@lib/surveys/workbook/return-uploads.service';
import { ReturnWorkbook } from '@lib/surveys/workbook/return-workbook.service';
import { Confirmed } from '@lib/surveys/workbook/upload-refusals';
import { changedReturn, returnBook } from './return-book';
import { Surveys } from './surveys';

/** What an officer of Bromley does with the workbook of a wave. */
export class ReturnDesk {
  readonly workbook: ReturnWorkbook;
  readonly receiving: ReceiveReturn;
  readonly uploads: ReturnUploads;

  constructor(
    readonly world: Surveys,
    readonly wave: string,
  ) {
    const { work, audit, clock } = world;
    this.workbook = new ReturnWorkbook(work, audit, clock);
    this.receiving = new ReceiveReturn(work, audit, clock);
    this.uploads = new ReturnUploads(work, audit, clock);
  }

  async book(change: (book: Workbook) => void = () => undefined): Promise<Buffer> {
    return changedReturn(await returnBook(await this.workbook.fill(this.world.by(), this.wave)), change);
  }

  sent(bytes: Buffer): Promise<string> {
    return this.receiving.receive(this.world.by(), this.wave, { name: 'return.xlsx', bytes });
  }

  open(id: string): Promise<UploadShown> {
    return this.uploads.open(this.world.by(), this.wave, id);
  }

  async upload(bytes: Buffer): Promise<UploadShown> {
    return this.open(await this.sent(bytes));
  }

  /** As somebody does who looked at it. */
  apply({ upload: { id }, waits }: UploadShown, said: Partial<Confirmed> = {}): Promise<void> {
    const confirmed = { digest: waits!.plan.digest, clashes: null, remove: [], ...said };
    return this.uploads.apply(this.world.by(), this.wave, id, confirmed);
  }

  undo(id: string): Promise<void> {
    return this.uploads.undo(this.world.by(), this.wave, id);
  }

  /** Saves answers on the screen, as another person. */
  async onScreen(question: string, given: string, rowId: string | null = null): Promise<void> {
    await this.world.filling.save(this.world.by(undefined, 'Another officer'), this.wave, 'screen', {
      answers: [{ rowId, question, given }],
      seen: null,
      confirms: false,
    });
  }

  /** Everything that stands in the return. */
  async stands(): Promise<Standing> {
    const { held } = await this.world.returns.open(this.world.by(), this.wave);
    return {
      once: valuesOf(held.once),
      rows: Object.fromEntries(
        Object.entries(held.rows).map(([section, some]) => [
          section,
          some.map(({ answers }) => valuesOf(answers)),
        ]),
      ),
    };
  }
}

interface Standing {
  readonly once: Readonly<Record<string, unknown>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
