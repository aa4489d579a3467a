import { createRequire } from 'node:module';

const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/**
 * Renders an SVG as PNG. The font is bundled, since servers often have none, and contains the Kazakh letters. The
 * renderer is loaded at first use, so that it does not slow the start.
 */
export async function svgToPng(svg: string): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const require = createRequire(import.meta.url);
  const fontFiles = FONTS.map((file) => require.resolve(`dejavu-fonts-ttf/ttf/${file}`));
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().asPng();
}
