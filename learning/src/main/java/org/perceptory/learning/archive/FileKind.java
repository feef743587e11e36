package org.perceptory.learning.archive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file's name says of it. Only what is surely no sample is told by its name; all else is by its content. */
enum FileKind {
    /** Whatever is not known to be something else. */
    SAMPLE,
    PICTURE,
    SOUND,
    /** A text, a table, a page, a part of a program or of a model. */
    DOCUMENT,
    ARCHIVE;

    private static final Set<String> BARE =
            Set.of("readme", "license", "licence", "copying", "changelog", "notice", "authors", "citation", "makefile");
    private static final Set<String> DOCUMENTS = Set.of(
            ("txt md rst pdf csv tsv html htm xml yaml yml toml log url webloc lnk doc docx odt rtf xls xlsx ods ppt pptx"
                            + " odp bib py ipynb js ts css sh bat h5 keras tflite pb onnx pt pth npy npz pkl parquet")
                    .split(" "));
    /** Of exported models, whose endings say nothing. */
    private static final Pattern WEIGHTS = Pattern.compile("weights\\.bin|variables\\.(index|data-.*)");

    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "gif", "webp", "bmp", "heic", "heif", "avif", "tif", "tiff", "svg");
    private static final Set<String> SOUNDS =
            Set.of("wav", "mp3", "ogg", "oga", "opus", "flac", "m4a", "aac", "wma", "aif", "aiff", "mid", "midi");
    private static final Set<String> ARCHIVES =
            Set.of("zip", "tm", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "zst", "iso");

    static FileKind of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).strip();
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        if (dot < 0) {
            return BARE.contains(name) ? DOCUMENT : SAMPLE;
        }
        if (WEIGHTS.matcher(name).matches() || DOCUMENTS.contains(ending)) {
            return DOCUMENT;
        }
        if (ARCHIVES.contains(ending)) {
            return ARCHIVE;
        }
        return PICTURES.contains(ending) ? PICTURE : SOUNDS.contains(ending) ? SOUND : SAMPLE;
    }
}
