package org.perceptory.learning.sound;

import java.util.List;
import java.util.Optional;
import org.perceptory.learning.file.Bytes;

/** What a file is by its content; its name is never asked. */
enum SoundType {
    WAV,
    /** RIFX. */
    BIG_ENDIAN_WAV,
    /** AIFF and AIFF-C. */
    AIFF;

    /** How far into a file of Matroska or Ogg its tracks are announced. */
    private static final int ANNOUNCED = 4096;

    private static final List<String> BEGINNINGS = List.of("RIFF", "RIFX", "FORM");

    private static final List<Magic> WAV_NOT_READ = List.of(new Magic(0, "RF64", "RF64"), new Magic(0, "BW64", "BW64"));

    private static final List<Magic> SOUNDS = List.of(
            new Magic(0, "ID3", "MP3"),
            new Magic(0, "OggS", "Ogg"),
            new Magic(0, "fLaC", "FLAC"),
            new Magic(0, ".snd", "AU"),
            new Magic(0, "caff", "CAF"),
            new Magic(0, "#!AMR", "AMR"),
            new Magic(0, "MThd", "MIDI"),
            new Magic(0, "\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011", "Windows Media"));

    private static final List<Magic> FILMS = List.of(
            new Magic(8, "AVI ", "AVI"),
            new Magic(0, "\u0000\u0000\u0001\u00ba", "MPEG program stream"),
            new Magic(0, "\u0000\u0000\u0001\u00b3", "MPEG video"),
            new Magic(0, "FLV\u0001", "Flash video"),
            new Magic(4, "moov", "QuickTime"),
            new Magic(4, "mdat", "QuickTime"));

    private static final List<String> PICTURES = List.of("heic", "heix", "mif1", "msf1", "avif", "avis", "crx ");

    private record Magic(int offset, String text, String name) {}

    /** @throws RefusedSoundException for everything that is not read here */
    static SoundType of(Bytes file) {
        if (file.says(8, "WAVE") && file.says(0, "RIFF")) {
            return WAV;
        }
        if (file.says(8, "WAVE") && file.says(0, "RIFX")) {
            return BIG_ENDIAN_WAV;
        }
        if (file.says(0, "FORM") && (file.says(8, "AIFF") || file.says(8, "AIFC"))) {
            return AIFF;
        }
        throw refusal(file);
    }

    private static RefusedSoundException refusal(Bytes file) {
        Optional<String> wav = nameIn(WAV_NOT_READ, file);
        if (wav.isPresent()) {
            return new RefusedSoundException(SoundRefusal.UNSUPPORTED, wav.get());
        }
        if (nameIn(FILMS, file).isPresent()) {
            return new RefusedSoundException(SoundRefusal.VIDEO);
        }
        if (file.length() < 12 && BEGINNINGS.stream().anyMatch(name -> file.says(0, name))) {
            return new RefusedSoundException(SoundRefusal.TRUNCATED);
        }
        if (file.says(4, "ftyp")) {
            return isoMedia(file);
        }
        if (file.says(0, "\u001a\u0045\u00df\u00a3")) {
            return matroska(file);
        }
        if (file.says(0, "OggS") && announces(file, "\u0080theora")) {
            return new RefusedSoundException(SoundRefusal.VIDEO);
        }
        return nameIn(SOUNDS, file)
                .or(() -> mpegAudio(file))
                .map(name -> new RefusedSoundException(SoundRefusal.NOT_WAV, name))
                .orElseGet(() -> new RefusedSoundException(SoundRefusal.NOT_A_SOUND));
    }

    private static Optional<String> nameIn(List<Magic> kinds, Bytes file) {
        return kinds.stream()
                .filter(kind -> file.says(kind.offset, kind.text))
                .map(Magic::name)
                .findFirst();
    }

    /** ISO base media (ISO/IEC 14496-12): films and sounds alike; the handlers of its tracks say which. */
    private static RefusedSoundException isoMedia(Bytes file) {
        if (PICTURES.stream().anyMatch(brand -> file.says(8, brand))) {
            return new RefusedSoundException(SoundRefusal.NOT_A_SOUND);
        }
        boolean sound = file.says(8, "M4A") || file.says(8, "M4B");
        for (int at = 8; file.has(at, 16); at++) {
            if (file.data()[at] == 'h' && file.says(at, "hdlr")) {
                if (file.says(at + 12, "vide")) {
                    return new RefusedSoundException(SoundRefusal.VIDEO);
                }
                sound |= file.says(at + 12, "soun");
            }
        }
        return sound
                ? new RefusedSoundException(SoundRefusal.NOT_WAV, "M4A")
                : new RefusedSoundException(SoundRefusal.VIDEO);
    }

    /** Matroska and WebM: the names of codecs begin with V_ for pictures, A_ for sounds (RFC 9559, 5.1.4.1.21). */
    private static RefusedSoundException matroska(Bytes file) {
        boolean film =
                List.of("V_VP", "V_AV1", "V_MPEG", "V_MS", "V_THEORA").stream().anyMatch(c -> announces(file, c));
        return !film && announces(file, "A_")
                ? new RefusedSoundException(SoundRefusal.NOT_WAV, "WebM")
                : new RefusedSoundException(SoundRefusal.VIDEO);
    }

    private static boolean announces(Bytes file, String text) {
        return file.text(0, Math.min(ANNOUNCED, file.length())).contains(text);
    }

    /** Without a tag in front: eleven bits set, then version, layer, bit rate and rate, some of which cannot be. */
    private static Optional<String> mpegAudio(Bytes file) {
        if (!file.has(0, 3) || file.u8(0) != 0xff) {
            return Optional.empty();
        }
        int versionAndLayer = file.u8(1);
        int rates = file.u8(2);
        if ((versionAndLayer & 0xf6) == 0xf0) {
            return Optional.of("AAC");
        }
        boolean layer = (versionAndLayer & 0x06) == 0x02 || (versionAndLayer & 0x06) == 0x04;
        boolean version = (versionAndLayer & 0xe0) == 0xe0 && (versionAndLayer & 0x18) != 0x08;
        boolean rate = rates >> 4 != 15 && (rates >> 2 & 3) != 3;
        return version && layer && rate ? Optional.of("MP3") : Optional.empty();
    }
}
