import { createRequire } from 'node:module';

const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/**
 * Draws an SVG as PNG. The font comes along, since a server often has none, and holds Kazakh letters. Loaded at first
 * use: the start needs no drawing.
 */
export async function svgToPng(svg: string): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const require = createRequire(import.meta.url);
  const fontFiles = FONTS.map((file) => require.resolve(`dejavu-fonts-ttf/ttf/${file}`));
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().asPng();
}
