// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodykernels.h"

#include "body/bodyforms.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace Fingerpost::BodyKernels {

namespace {

/// One bit for each of 64 bytes.
struct Masks {
    uint64_t newline = 0, quote = 0, backslash = 0, open = 0, close = 0, comma = 0, blank = 0;
};

struct RowCounter {
    uint64_t rows = 0;
    void breakRow(int32_t) { ++rows; }
    void put(char, qint64) { }
    void space() { }
};

/// The last word that has more than blanks. How it ends is of interest only where words are not looked at as
/// such, or are over for now: it would be a sixth of what is done for each.
struct LastWord {
    const char *data = nullptr; ///< null: there was none
    uint64_t blank = 0;
    uint64_t outside = 0; ///< of strings
    bool blanksFollow = false; ///< words of nothing else
};

void settle(JsonPass &pass, LastWord &last)
{
    if (last.data) {
        const int at = 63 - std::countl_zero(~last.blank);
        const char c = last.data[at];
        const bool isMark = c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':';
        pass.lastMark = uint64_t(isMark && (last.outside >> at & 1) != 0);
        pass.gap = (last.blank >> 63) != 0;
    }
    pass.gap = pass.gap || last.blanksFollow;
    last = {};
}

/// Where the text goes below depth 0, or something else than containers stands there: byte by byte.
void stepByStep(JsonPass &pass, LastWord &last, const char *data)
{
    settle(pass, last);
    BodyForms::JsonForm form;
    form.depth = int32_t(pass.depth);
    form.inString = pass.inString != 0;
    form.escaped = pass.escaped != 0;
    form.pendingOpen = pass.pendingOpen != 0;
    form.hasText = pass.hasText;
    form.topBreak = pass.topBreak;
    form.gap = pass.gap;
    form.lastWord = pass.lastMark == 0;
    RowCounter counter;
    for (int i = 0; i < 64; ++i) {
        pass.newlines += data[i] == '\n';
        form.feed(data[i], 0, counter);
        pass.minDepth = std::min<int64_t>(pass.minDepth, form.depth);
    }
    pass.rows += counter.rows;
    pass.depth = form.depth;
    pass.inString = form.inString ? ~uint64_t(0) : 0;
    pass.escaped = form.escaped;
    pass.pendingOpen = form.pendingOpen;
    pass.hasText = form.hasText;
    pass.topBreak = form.topBreak;
    pass.gap = form.gap;
    pass.lastMark = !form.lastWord;
}

/// The bytes behind an odd run of backslashes.
uint64_t escapedBytes(uint64_t backslash, uint64_t &carry)
{
    if (backslash == 0)
        return std::exchange(carry, 0);
    backslash &= ~carry;
    const uint64_t follows = backslash << 1 | carry;
    constexpr uint64_t even = 0x5555'5555'5555'5555;
    const uint64_t oddStarts = backslash & ~even & ~follows;
    uint64_t sequences = 0;
    carry = __builtin_add_overflow(oddStarts, backslash, &sequences);
    return (even ^ (sequences << 1)) & follows;
}

/// Which it is behind one of the closings, if not before all of them.
template<class K> int64_t lowestDepth(int64_t depth, uint64_t open, uint64_t close)
{
    int64_t lowest = depth;
    int64_t closed = 0;
    for (; close != 0; close &= close - 1) {
        const uint64_t before = (close & (~close + 1)) - 1;
        lowest = std::min(lowest, depth + K::popcount(open & before) - ++closed);
    }
    return lowest;
}

/// What of a word is at depth 0, between its containers.
struct TopBytes {
    uint64_t all = 0;
    uint64_t last = 0; ///< the last stretch of them
    uint64_t breaks = 0; ///< containers that begin a row there, as the one before has something
    bool hasClosed = false; ///< a container that is in no other
};

/// Of a word that goes no lower.
template<class K> TopBytes topBytes(const JsonPass &pass, uint64_t open, uint64_t close)
{
    TopBytes top;
    const auto add = [&](uint64_t from, bool hasText) {
        const uint64_t opening = open & from & (~(open & from) + 1);
        top.last = from & (opening - 1); // to the word's end where none opens
        top.all |= top.last;
        top.breaks += uint64_t(hasText && opening != 0);
    };
    if (pass.depth == 0)
        add(~uint64_t(0), pass.hasText);
    int64_t closed = 0;
    for (; close != 0; close &= close - 1) {
        const uint64_t bit = close & (~close + 1);
        if (pass.depth + K::popcount(open & (bit - 1)) - ++closed > 0)
            continue;
        add(~((bit << 1) - 1), true);
        top.hasClosed = true;
    }
    return top;
}

template<class K> void jsonWord(JsonPass &pass, LastWord &last, const char *data)
{
    const Masks m = K::classify(data);
    uint64_t escaped = pass.escaped;
    const uint64_t quotes = m.quote & ~escapedBytes(m.backslash, escaped);
    const uint64_t inString = K::prefixXor(quotes) ^ pass.inString;
    const uint64_t outside = ~(inString | quotes);
    const uint64_t open = m.open & outside;
    const uint64_t close = m.close & outside;
    const int64_t closes = K::popcount(close);
    // Of an array of small objects each word closes as much as is open, but opens some of it first: what
    // opens before all that closes counts for each of them.
    const uint64_t firstClose = close & (~close + 1);
    const int64_t openedFirst = K::popcount(open & (firstClose - 1));
    int64_t lowest = pass.depth + std::min<int64_t>(0, openedFirst - closes);
    if (lowest < pass.minDepth || lowest <= 0)
        lowest = lowestDepth<K>(pass.depth, open, close);
    if (lowest < 0)
        return stepByStep(pass, last, data);
    TopBytes top;
    if (lowest == 0) {
        top = topBytes<K>(pass, open, close);
        if ((top.all & (inString | ~m.blank)) != 0)
            return stepByStep(pass, last, data);
    }
    pass.minDepth = std::min(pass.minDepth, lowest);
    pass.escaped = escaped;
    pass.inString = uint64_t(int64_t(inString) >> 63);
    const uint64_t blank = m.blank & ~inString;
    // The first byte behind each opening that is no blank: a carry runs through the blanks.
    const uint64_t starts = open << 1 | pass.pendingOpen;
    uint64_t sum = 0;
    const bool carry = __builtin_add_overflow(blank, starts & blank, &sum);
    const uint64_t follows = (sum | starts) & ~blank;
    pass.pendingOpen = uint64_t(carry) | open >> 63;
    pass.newlines += uint64_t(K::popcount(m.newline));
    pass.rows += uint64_t(K::popcount(follows ^ close)) + uint64_t(K::popcount(m.comma & outside));
    pass.rows += top.breaks;
    pass.depth += K::popcount(open) - closes;
    if (lowest == 0) {
        pass.hasText = pass.hasText || top.hasClosed;
        const bool hasEnd = (top.last & m.newline) != 0;
        pass.topBreak = pass.depth == 0 && (hasEnd ? pass.hasText : pass.topBreak && !top.hasClosed);
    }
    // Inside of a string blanks are no gap, and nothing asks until it ends.
    if (blank != ~uint64_t(0))
        last = {data, blank, outside, false};
    else
        last.blanksFollow = true;
}

template<class K> void jsonWords(JsonPass &pass, const char *data, size_t words)
{
    LastWord last;
    for (size_t i = 0; i < words; ++i)
        jsonWord<K>(pass, last, data + i * 64);
    settle(pass, last);
}

char folded(char c, bool fold)
{
    return fold ? char(c | 0x20) : c;
}

size_t candidateTail(const char *data, size_t size, size_t at, size_t needleSize, char first, bool foldFirst,
                     char last, bool foldLast)
{
    for (; at + needleSize <= size; ++at) {
        if (folded(data[at], foldFirst) == first && folded(data[at + needleSize - 1], foldLast) == last)
            return at;
    }
    return size;
}

struct Scalar {
    static Masks classify(const char *data)
    {
        Masks m;
        for (int i = 0; i < 64; ++i) {
            const char c = data[i];
            const uint64_t bit = uint64_t(1) << i;
            m.newline |= c == '\n' ? bit : 0;
            m.quote |= c == '"' ? bit : 0;
            m.backslash |= c == '\\' ? bit : 0;
            m.open |= c == '{' || c == '[' ? bit : 0;
            m.close |= c == '}' || c == ']' ? bit : 0;
            m.comma |= c == ',' ? bit : 0;
            m.blank |= BodyForms::isBlank(c) ? bit : 0;
        }
        return m;
    }
    static uint64_t prefixXor(uint64_t bits)
    {
        for (int shift = 1; shift < 64; shift <<= 1)
            bits ^= bits << shift;
        return bits;
    }
    static int popcount(uint64_t bits)
    {
        bits -= bits >> 1 & 0x5555'5555'5555'5555;
        bits = (bits & 0x3333'3333'3333'3333) + (bits >> 2 & 0x3333'3333'3333'3333);
        bits = (bits + (bits >> 4)) & 0x0F0F'0F0F'0F0F'0F0F;
        return int((bits * 0x0101'0101'0101'0101) >> 56);
    }
};

uint64_t occurrencesScalar(const char *data, size_t size, char sought, char fold)
{
    return uint64_t(
        std::count_if(data, data + size, [sought, fold](char c) { return char(c | fold) == sought; }));
}

uint64_t newlinesScalar(const char *data, size_t size)
{
    return occurrencesScalar(data, size, '\n', 0);
}

size_t stringRunScalar(const char *data, size_t size)
{
    return size_t(std::find_if(data, data + size, [](char c) { return c == '"' || c == '\\'; }) - data);
}

constexpr Kernels scalarKernels{Isa::Scalar,       newlinesScalar, occurrencesScalar,
                                jsonWords<Scalar>, candidateTail,  stringRunScalar};

#if defined(__x86_64__)

struct Sse2 {
    static uint64_t four(const __m128i *v, __m128i (*test)(__m128i))
    {
        uint64_t bits = 0;
        for (int i = 0; i < 4; ++i)
            bits |= uint64_t(uint32_t(_mm_movemask_epi8(test(v[i])))) << (16 * i);
        return bits;
    }
    template<char C> static __m128i is(__m128i v) { return _mm_cmpeq_epi8(v, _mm_set1_epi8(C)); }
    template<char C> static __m128i isFolded(__m128i v)
    {
        return _mm_cmpeq_epi8(_mm_or_si128(v, _mm_set1_epi8(0x20)), _mm_set1_epi8(C));
    }
    static __m128i isBlank(__m128i v)
    {
        return _mm_or_si128(_mm_or_si128(is<' '>(v), is<'\n'>(v)), _mm_or_si128(is<'\r'>(v), is<'\t'>(v)));
    }
    static Masks classify(const char *data)
    {
        __m128i v[4];
        for (int i = 0; i < 4; ++i)
            v[i] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + 16 * i));
        Masks m;
        m.newline = four(v, is<'\n'>);
        m.quote = four(v, is<'"'>);
        m.backslash = four(v, is<'\\'>);
        m.open = four(v, isFolded<'{'>);
        m.close = four(v, isFolded<'}'>);
        m.comma = four(v, is<','>);
        m.blank = four(v, isBlank);
        return m;
    }
    static uint64_t prefixXor(uint64_t bits) { return Scalar::prefixXor(bits); }
    static int popcount(uint64_t bits) { return Scalar::popcount(bits); }
};

uint64_t occurrencesSse2(const char *data, size_t size, char sought, char fold)
{
    uint64_t count = 0;
    size_t at = 0;
    const __m128i all = _mm_set1_epi8(sought);
    const __m128i folds = _mm_set1_epi8(fold);
    while (size - at >= 16) {
        // A lane counts to 255 at most.
        const size_t rounds = std::min<size_t>((size - at) / 16, 255);
        __m128i sum = _mm_setzero_si128();
        for (size_t i = 0; i < rounds; ++i, at += 16) {
            const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + at));
            sum = _mm_sub_epi8(sum, _mm_cmpeq_epi8(_mm_or_si128(v, folds), all));
        }
        const __m128i wide = _mm_sad_epu8(sum, _mm_setzero_si128());
        count +=
            uint64_t(_mm_cvtsi128_si64(wide)) + uint64_t(_mm_cvtsi128_si64(_mm_unpackhi_epi64(wide, wide)));
    }
    return count + occurrencesScalar(data + at, size - at, sought, fold);
}

uint64_t newlinesSse2(const char *data, size_t size)
{
    return occurrencesSse2(data, size, '\n', 0);
}

size_t candidateSse2(const char *data, size_t size, size_t at, size_t needleSize, char first, bool foldFirst,
                     char last, bool foldLast)
{
    const __m128i a = _mm_set1_epi8(first);
    const __m128i b = _mm_set1_epi8(last);
    const __m128i foldA = _mm_set1_epi8(foldFirst ? 0x20 : 0);
    const __m128i foldB = _mm_set1_epi8(foldLast ? 0x20 : 0);
    for (; at + needleSize + 15 <= size; at += 16) {
        const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + at));
        const __m128i w = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + at + needleSize - 1));
        const __m128i hit = _mm_and_si128(_mm_cmpeq_epi8(_mm_or_si128(v, foldA), a),
                                          _mm_cmpeq_epi8(_mm_or_si128(w, foldB), b));
        if (const int bits = _mm_movemask_epi8(hit))
            return at + size_t(std::countr_zero(unsigned(bits)));
    }
    return candidateTail(data, size, at, needleSize, first, foldFirst, last, foldLast);
}

size_t stringRunSse2(const char *data, size_t size)
{
    size_t at = 0;
    for (; at + 16 <= size; at += 16) {
        const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + at));
        if (const int bits = _mm_movemask_epi8(_mm_or_si128(Sse2::is<'"'>(v), Sse2::is<'\\'>(v))))
            return at + size_t(std::countr_zero(unsigned(bits)));
    }
    return at + stringRunScalar(data + at, size - at);
}

constexpr Kernels sse2Kernels{Isa::Sse2,       newlinesSse2,  occurrencesSse2,
                              jsonWords<Sse2>, candidateSse2, stringRunSse2};

#define FINGERPOST_AVX2 [[gnu::target("avx2,bmi,bmi2,popcnt,pclmul,lzcnt")]]

struct Avx2 {
    FINGERPOST_AVX2 static inline uint64_t bits(__m256i low, __m256i high)
    {
        return uint64_t(uint32_t(_mm256_movemask_epi8(low)))
            | uint64_t(uint32_t(_mm256_movemask_epi8(high))) << 32;
    }
    FINGERPOST_AVX2 static inline uint64_t equal(__m256i low, __m256i high, char c)
    {
        const __m256i sought = _mm256_set1_epi8(c);
        return bits(_mm256_cmpeq_epi8(low, sought), _mm256_cmpeq_epi8(high, sought));
    }
    FINGERPOST_AVX2 static inline __m256i blanks(__m256i v)
    {
        // Blanks are what a table that is read at a byte's low four bits holds as that same byte.
        const __m256i table =
            _mm256_setr_epi8(' ', -1, -1, -1, -1, -1, -1, -1, -1, '\t', '\n', -1, -1, '\r', -1, -1, ' ', -1,
                             -1, -1, -1, -1, -1, -1, -1, '\t', '\n', -1, -1, '\r', -1, -1);
        return _mm256_cmpeq_epi8(v, _mm256_shuffle_epi8(table, v));
    }
    FINGERPOST_AVX2 static inline Masks classify(const char *data)
    {
        const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(data));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(data + 32));
        const __m256i fold = _mm256_set1_epi8(0x20);
        const __m256i foldedLow = _mm256_or_si256(low, fold);
        const __m256i foldedHigh = _mm256_or_si256(high, fold);
        Masks m;
        m.newline = equal(low, high, '\n');
        m.quote = equal(low, high, '"');
        m.backslash = equal(low, high, '\\');
        m.open = equal(foldedLow, foldedHigh, '{');
        m.close = equal(foldedLow, foldedHigh, '}');
        m.comma = equal(low, high, ',');
        m.blank = bits(blanks(low), blanks(high));
        return m;
    }
    FINGERPOST_AVX2 static inline uint64_t prefixXor(uint64_t bits)
    {
        const __m128i all = _mm_set1_epi8(char(0xFF));
        return uint64_t(_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_set_epi64x(0, int64_t(bits)), all, 0)));
    }
    FINGERPOST_AVX2 static inline int popcount(uint64_t bits) { return int(_mm_popcnt_u64(bits)); }
};

[[gnu::target("avx2,bmi,bmi2,popcnt,pclmul,lzcnt"), gnu::flatten]] void
jsonAvx2(JsonPass &pass, const char *data, size_t words)
{
    JsonPass own = pass; // which the bytes cannot be: it stays in registers
    LastWord last;
    for (size_t i = 0; i < words; ++i)
        jsonWord<Avx2>(own, last, data + i * 64);
    settle(own, last);
    pass = own;
}

FINGERPOST_AVX2 uint64_t occurrencesAvx2(const char *data, size_t size, char sought, char fold)
{
    uint64_t count = 0;
    size_t at = 0;
    const __m256i all = _mm256_set1_epi8(sought);
    const __m256i folds = _mm256_set1_epi8(fold);
    __m256i wide = _mm256_setzero_si256();
    while (size - at >= 64) {
        const size_t rounds = std::min<size_t>((size - at) / 64, 255);
        __m256i a = _mm256_setzero_si256();
        __m256i b = a;
        for (size_t i = 0; i < rounds; ++i, at += 64) {
            const __m256i v = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(data + at));
            const __m256i w = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(data + at + 32));
            a = _mm256_sub_epi8(a, _mm256_cmpeq_epi8(_mm256_or_si256(v, folds), all));
            b = _mm256_sub_epi8(b, _mm256_cmpeq_epi8(_mm256_or_si256(w, folds), all));
        }
        const __m256i zero = _mm256_setzero_si256();
        wide = _mm256_add_epi64(wide, _mm256_add_epi64(_mm256_sad_epu8(a, zero), _mm256_sad_epu8(b, zero)));
    }
    uint64_t lanes[4];
    _mm256_storeu_si256(reinterpret_cast<__m256i *>(lanes), wide);
    count += lanes[0] + lanes[1] + lanes[2] + lanes[3];
    return count + occurrencesScalar(data + at, size - at, sought, fold);
}

FINGERPOST_AVX2 uint64_t newlinesAvx2(const char *data, size_t size)
{
    return occurrencesAvx2(data, size, '\n', 0);
}

FINGERPOST_AVX2 size_t candidateAvx2(const char *data, size_t size, size_t at, size_t needleSize, char first,
                                     bool foldFirst, char last, bool foldLast)
{
    const __m256i a = _mm256_set1_epi8(first);
    const __m256i b = _mm256_set1_epi8(last);
    const __m256i foldA = _mm256_set1_epi8(foldFirst ? 0x20 : 0);
    const __m256i foldB = _mm256_set1_epi8(foldLast ? 0x20 : 0);
    for (; at + needleSize + 31 <= size; at += 32) {
        const __m256i v = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(data + at));
        const __m256i w = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(data + at + needleSize - 1));
        const __m256i hit = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(v, foldA), a),
                                             _mm256_cmpeq_epi8(_mm256_or_si256(w, foldB), b));
        if (const int bits = _mm256_movemask_epi8(hit))
            return at + size_t(std::countr_zero(unsigned(bits)));
    }
    return candidateTail(data, size, at, needleSize, first, foldFirst, last, foldLast);
}

constexpr Kernels avx2Kernels{Isa::Avx2, newlinesAvx2,  occurrencesAvx2,
                              jsonAvx2,  candidateAvx2, stringRunSse2};

/// Where it is missing, as in some virtual machines, its code is that of another instruction with other
/// results. Not every compiler's __builtin_cpu_supports() knows it.
bool hasLzcnt()
{
    constexpr unsigned Features = 0x8000'0001;
    constexpr unsigned Lzcnt = 1U << 5;
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    return __get_cpuid(Features, &a, &b, &c, &d) != 0 && (c & Lzcnt) != 0;
}

#endif

} // namespace

bool isSupported(Isa isa)
{
#if defined(__x86_64__)
    return isa != Isa::Avx2
        || (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
            && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul") && hasLzcnt());
#else
    return isa == Isa::Scalar;
#endif
}

const Kernels &kernels(Isa isa)
{
#if defined(__x86_64__)
    if (isa == Isa::Avx2)
        return avx2Kernels;
    if (isa == Isa::Sse2)
        return sse2Kernels;
#endif
    (void)isa;
    return scalarKernels;
}

const Kernels &kernels()
{
    static const Kernels &best = kernels(isSupported(Isa::Avx2)       ? Isa::Avx2
                                             : isSupported(Isa::Sse2) ? Isa::Sse2
                                                                      : Isa::Scalar);
    return best;
}

} // namespace Fingerpost::BodyKernels
