package io.github.ideogram4j.cli;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of the kinds that cameras and other programs write. None is written by this project's code. */
public final class SampleImages {
    /** 48x32, left half red, right half blue; by cwebp, lossy. */
    public static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRl4AAABXRUJQVlA4IFIAAACwBACdASowACAAPrVKnkmnJCKhMAgA4BaJQBiiKC/APxA0wHyAAH43b4V1kxgAAP7suyt6"
                    + "7Rho3pdv/wRfphuMxvmF/3Vp5ekfdeXH+qOfAAAA");

    private SampleImages() {}

    public static byte[] photograph(int width, int height) {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(120, 170, 230), 0, height, new Color(200, 150, 90)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(40, 70, 30));
        pen.fillOval(width / 4, height / 3, width / 2, height / 2);
        pen.dispose();
        Random grain = new Random(2847);
        for (int i = 0; i < width * height / 10; i++) {
            photo.setRGB(grain.nextInt(width), grain.nextInt(height), grain.nextInt(0x1000000));
        }
        return written(photo, "jpeg");
    }

    /** Of one colour, a pale green: with one symbol a code the pixels take no bits. */
    public static byte[] losslessWebp(int width, int height) {
        BitSet bits = new BitSet();
        int at = put(bits, 0, 0x2f, 8);
        at = put(bits, at, width - 1, 14);
        at = put(bits, at, height - 1, 14);
        at = put(bits, at, 0, 1 + 3 + 3); // no alpha, version 0; no transform, no cache, no meta codes
        for (int symbol : new int[] {180, 140, 150, 255, 0}) { // green, red, blue, alpha, distance
            at = put(bits, at, 0b101 | symbol << 3, 3 + 8); // simple, one symbol, of eight bits
        }
        byte[] data = Arrays.copyOf(bits.toByteArray(), (at + 7) / 8 + (at + 7) / 8 % 2);
        return ByteBuffer.allocate(20 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(12 + data.length)
                .put("WEBPVP8L".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static int put(BitSet bits, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            bits.set(at + i, (value >> i & 1) != 0);
        }
        return at + count;
    }

    public static byte[] pngWithAlpha(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, (x * 255 / width) << 24 | 0xC04020);
            }
        }
        return written(picture, "png");
    }

    public static byte[] png16Bit(int width, int height) {
        ColorSpace colours = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ComponentColorModel model =
                new ComponentColorModel(colours, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster samples = model.createCompatibleWritableRaster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                samples.setPixel(x, y, new int[] {x * 65535 / width, y * 65535 / height, 30_000});
            }
        }
        return written(new BufferedImage(model, samples, false, null), "png");
    }

    public static byte[] palettePng(int width, int height) {
        byte[] reds = {(byte) 200, 20, 20, (byte) 250};
        byte[] greens = {20, (byte) 200, 20, (byte) 250};
        byte[] blues = {20, 20, (byte) 200, (byte) 250};
        IndexColorModel palette = new IndexColorModel(2, 4, reds, greens, blues);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.getRaster().setSample(x, y, 0, (x / 8 + y / 8) % 4);
            }
        }
        return written(picture, "png");
    }

    public static byte[] interlacedPng(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam interlaced = writer.getDefaultWriteParam();
        interlaced.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, new IIOImage(twoColours(width, height), null, null), interlaced);
    }

    /** A mask for an edit: left half black, right half white. */
    public static byte[] mask(int width, int height) {
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = mask.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(mask, "png");
    }

    public static BufferedImage twoColours(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 3, height / 3, width / 3, height / 3);
        pen.dispose();
        return picture;
    }

    public static byte[] written(BufferedImage picture, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        return written(writer, new IIOImage(picture, null, null), writer.getDefaultWriteParam());
    }

    public static byte[] written(ImageWriter writer, IIOImage picture, ImageWriteParam how) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, picture, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
