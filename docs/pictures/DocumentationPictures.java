import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** Makes the pictures of the documentation; see make.sh. Run as a source file, and not part of the build. */
final class DocumentationPictures {
    private static final double CELL_WIDTH = 9;
    private static final double CELL_HEIGHT = 18;
    private static final double MARGIN = 16;
    private static final double TITLE = 28;
    private static final int PICTURE_WIDTH = 960;
    private static final String[] COLOURS = {
        "#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#e6edf3"
    };
    private static final String TEXT = "#e6edf3";

    private DocumentationPictures() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("terminal")) {
            Files.writeString(Path.of(args[2]), new Terminal(Files.readAllLines(Path.of(args[1]))).svg());
        } else {
            shrink(Path.of(args[1]), Path.of(args[2]));
        }
    }

    /** A JPEG of 960 pixels' width. */
    private static void shrink(Path from, Path to) throws IOException {
        BufferedImage large = ImageIO.read(from.toFile());
        int height = large.getHeight() * PICTURE_WIDTH / large.getWidth();
        BufferedImage small = new BufferedImage(PICTURE_WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(large, 0, 0, PICTURE_WIDTH, height, null);
        pen.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.85f);
        Files.deleteIfExists(to);
        try (FileImageOutputStream out = new FileImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(small, null, null), how);
        }
    }

    /** A character on the terminal; colours are RGB, or null for the terminal's own. */
    private record Cell(int character, String front, String back, boolean bold) {}

    /** A capture of a terminal: text and the escape sequences of colours. */
    private static final class Terminal {
        private final List<List<Cell>> lines = new ArrayList<>();
        private String front;
        private String back;
        private boolean bold;

        Terminal(List<String> text) {
            for (String line : text) {
                lines.add(cells(line));
            }
            while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
                lines.remove(lines.size() - 1);
            }
        }

        private List<Cell> cells(String line) {
            List<Cell> cells = new ArrayList<>();
            int at = 0;
            while (at < line.length()) {
                if (line.startsWith("\u001b[", at)) {
                    int end = line.indexOf('m', at);
                    select(line.substring(at + 2, end).split(";", -1));
                    at = end + 1;
                } else {
                    int character = line.codePointAt(at);
                    cells.add(new Cell(character, front, back, bold));
                    at += Character.charCount(character);
                }
            }
            return cells;
        }

        private void select(String[] codes) {
            for (int i = 0; i < codes.length; i++) {
                int code = codes[i].isEmpty() ? 0 : Integer.parseInt(codes[i]);
                boolean rgb = (code == 38 || code == 48) && codes[i + 1].equals("2");
                if (rgb) {
                    String colour = String.format(
                            "#%02x%02x%02x",
                            Integer.valueOf(codes[i + 2]), Integer.valueOf(codes[i + 3]), Integer.valueOf(codes[i + 4]));
                    front = code == 38 ? colour : front;
                    back = code == 48 ? colour : back;
                    i += 4;
                } else if (code == 0) {
                    front = null;
                    back = null;
                    bold = false;
                } else if (code == 1) {
                    bold = true;
                } else if (code >= 30 && code <= 37) {
                    front = COLOURS[code - 30];
                } else if (code == 39) {
                    front = null;
                } else if (code == 49) {
                    back = null;
                }
            }
        }

        String svg() throws IOException {
            int columns = lines.stream().mapToInt(List::size).max().orElse(1);
            double width = columns * CELL_WIDTH + 2 * MARGIN;
            double height = lines.size() * CELL_HEIGHT + 2 * MARGIN + TITLE;
            StringBuilder svg = new StringBuilder();
            svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                    + "\" viewBox=\"0 0 " + width + " " + height + "\">\n");
            svg.append("<rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"#0d1117\"/>\n");
            String[] dots = {"#ff5f57", "#febc2e", "#28c840"};
            for (int i = 0; i < dots.length; i++) {
                svg.append("<circle cx=\"" + (22 + 20 * i) + "\" cy=\"20\" r=\"6\" fill=\"" + dots[i] + "\"/>\n");
            }
            svg.append("<g font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace\""
                    + " font-size=\"14.5\" xml:space=\"preserve\">\n");
            for (int row = 0; row < lines.size(); row++) {
                appendLine(row, svg);
            }
            svg.append("</g>\n");
            appendBlocks(svg);
            return svg.append("</svg>\n").toString();
        }

        private void appendLine(int row, StringBuilder svg) {
            List<Cell> line = lines.get(row);
            int at = 0;
            while (at < line.size()) {
                Cell first = line.get(at);
                if (first.character() == ' ') { // blanks at the start of a text are not kept by every viewer
                    at++;
                    continue;
                }
                int end = at;
                StringBuilder text = new StringBuilder();
                while (end < line.size() && isText(line.get(end)) && sameStyle(first, line.get(end))) {
                    text.appendCodePoint(line.get(end).character());
                    end++;
                }
                String words = text.toString().stripTrailing();
                if (!words.isEmpty()) {
                    double y = TITLE + MARGIN + row * CELL_HEIGHT + 13.5;
                    svg.append("<text x=\"" + (MARGIN + at * CELL_WIDTH) + "\" y=\"" + y + "\" textLength=\""
                            + words.codePointCount(0, words.length()) * CELL_WIDTH + "\" fill=\"" + (first.front() == null ? TEXT : first.front())
                            + "\"" + (first.bold() ? " font-weight=\"bold\"" : "") + ">");
                    svg.append(words.replace(' ', '\u00a0').replace("&", "&amp;").replace("<", "&lt;"));
                    svg.append("</text>\n");
                }
                at = Math.max(end, at + 1);
            }
        }

        private static boolean isText(Cell cell) {
            return cell.character() != '\u2580';
        }

        private static boolean sameStyle(Cell a, Cell b) {
            return a.bold() == b.bold() && Objects.equals(a.front(), b.front());
        }

        /** The half blocks as one image of two pixels a character, enlarged. */
        private void appendBlocks(StringBuilder svg) throws IOException {
            int top = -1;
            int bottom = -1;
            int columns = 0;
            for (int row = 0; row < lines.size(); row++) {
                if (lines.get(row).stream().anyMatch(cell -> !isText(cell))) {
                    top = top < 0 ? row : top;
                    bottom = row;
                    columns = Math.max(columns, lines.get(row).size());
                }
            }
            if (top < 0) {
                return;
            }
            int rows = bottom - top + 1;
            BufferedImage image = new BufferedImage(columns, 2 * rows, BufferedImage.TYPE_INT_ARGB);
            for (int row = 0; row < rows; row++) {
                List<Cell> line = lines.get(top + row);
                for (int column = 0; column < line.size(); column++) {
                    set(image, column, 2 * row, line.get(column).front());
                    set(image, column, 2 * row + 1, line.get(column).back());
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            svg.append("<image x=\"" + MARGIN + "\" y=\"" + (TITLE + MARGIN + top * CELL_HEIGHT) + "\" width=\""
                    + columns * CELL_WIDTH + "\" height=\"" + rows * CELL_HEIGHT
                    + "\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,");
            svg.append(new String(Base64.getEncoder().encode(png.toByteArray()), StandardCharsets.US_ASCII));
            svg.append("\"/>\n");
        }

        private static void set(BufferedImage image, int x, int y, String colour) {
            if (colour != null) {
                image.setRGB(x, y, 0xff000000 | Integer.parseInt(colour.substring(1), 16));
            }
        }
    }
}
