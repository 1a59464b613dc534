import sharp from 'sharp';

/** The blocks of metadata in an image file (EXIF, XMP, IPTC, ICC, text chunks); none if it is no image. */
export async function readImageMetadata(path: string): Promise<Buffer[]> {
  if (!/\.(avif|gif|heif|jpe?g|png|tiff?|webp)$/i.test(path)) return [];
  try {
    const { exif, xmp, iptc, icc, comments } = await sharp(path).metadata();
    const texts = (comments ?? []).map(({ keyword, text }) => Buffer.from(`${keyword} ${text}`));
    return [exif, xmp, iptc, icc, ...texts].filter((block) => block !== undefined);
  } catch {
    // The bytes of a broken image are scanned all the same, as the bytes of every file.
    return [];
  }
}
