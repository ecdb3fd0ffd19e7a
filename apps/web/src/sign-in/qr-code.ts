import { create } from 'qrcode';

/** A QR code as the path of an SVG one unit a square, so that a template can draw it without trusting any markup. */
export interface QrCode {
  /** Squares along each side, with the quiet zone of four on either (ISO/IEC 18004). */
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

export const qrCodeOf = (text: string): QrCode => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * QUIET, path: squares.join('') };
};
